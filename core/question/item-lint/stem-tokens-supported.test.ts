import { makeContent, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { stemTokensSupported } from './stem-tokens-supported'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => stemTokensSupported(makeQuestion(change), context)

describeRule('STEM_TOKENS_SUPPORTED', check, {
  severity: 'error',
  passes: [
    ['names and numbers of the statement', {}],
    ['a name of the cited term', { stem: 'In which city (항구시) were the Harbour talks of 2015 held?' }],
    ['a name from the evidence’s paragraph', { stem: 'In which city did the talks in which Norland got its voice back take place in 2015?' }],
    ['a capital that only starts the sentence', { stem: 'Were the Harbour talks of 2015 held in Portsea? Perhaps: where?' }],
    ['a capital after words in quotation marks', { stem: 'The Harbour talks of 2015 were “short.” Where were they held?' }],
    ['the source’s label', { stem: 'Where, says Berg on the Harbour talks, were they held in 2015?' }],
    ['a lure in a false statement', { kind: 'true-false', correction: 'They were held in Portsea.', stem: 'The Harbour talks of 2015 were held in Kelm.' }],
  ],
  finds: [
    ['a name from nowhere', { stem: 'In which city did President Quint hold the Harbour talks of 2015?' }],
    ['a number from nowhere', { stem: 'In which city were the 14 Harbour talks of 2015 held?' }],
    ['another year', { stem: 'In which city were the Harbour talks of 2016 held?' }],
    ['a name from another paragraph', { stem: 'In which city did Westria follow the Harbour talks of 2015?' }],
    ['a known name at the start', { stem: 'Westria saw the Harbour talks of 2015: in which city?' }],
    ['a lure in a question', { stem: 'Were the Harbour talks of 2015 held in Kelm or elsewhere?' }],
    ['a name in Hangul that no cited term has', { stem: 'In which city (박세나) were the Harbour talks of 2015 held?' }],
  ],
})
