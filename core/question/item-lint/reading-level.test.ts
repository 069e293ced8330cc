import { makeContent, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { readingLevel } from './reading-level'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => readingLevel(makeQuestion(change), context)

/** Twenty words. */
const CLAUSE = 'Anna Berg writes in her commentary that the envoys of the coastal states met in Portsea to settle the quarrel'
/** Ten words. */
const ASK = 'In which city of the coast were the talks held?'

describeRule('READING_LEVEL', check, {
  severity: 'warning',
  passes: [
    ['a short question', {}],
    ['a sentence of forty words', { stem: `${CLAUSE} while, as she adds, ${ASK.replace('In', 'in').replace('of the coast ', '')} and ${CLAUSE.split(' ').slice(0, 8).join(' ')}?` }],
    ['two sentences of twenty', { stem: `${CLAUSE}. ${CLAUSE}.` }],
    ['fifty words in three sentences', { stem: `${CLAUSE}. ${CLAUSE}. ${ASK}` }],
    ['a quotation that begins a sentence', { stem: `${CLAUSE}. “${CLAUSE}.” True?` }],
    ['a long name, short all the same', { kind: 'cloze', stem: `Berg calls it the Conference of the Coastal States on the Passage of Ships through the Northern Strait of _____.` }],
  ],
  finds: [
    ['a sentence of forty-one words', { stem: `${CLAUSE} ${CLAUSE} again?` }],
    ['fifty-one words in all', { stem: `${CLAUSE}. ${CLAUSE}. Therefore ${ASK.replace('In', 'in')}` }],
    ['a long second sentence', { stem: `Think. ${CLAUSE} and ${CLAUSE}, and where?` }],
    ['a semicolon starts no new sentence', { stem: `${CLAUSE}; ${CLAUSE}; where?` }],
    ['the dot of an abbreviation starts no new sentence', { stem: `${CLAUSE} approx. twice, and ${CLAUSE}, where?` }],
    ['a whole paragraph before the question', { stem: `${CLAUSE}. ${CLAUSE}. ${CLAUSE}. ${ASK}` }],
  ],
})
