import { makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { nearDuplicate } from './near-duplicate'

const original = makeQuestion({ id: 'one' })
const long = makeQuestion({
  id: 'long',
  stem: 'In which city, by the account of the envoys of the coastal states, were the Harbour talks on the strait held in 2015?',
})
const check = (change: Partial<Question>) => nearDuplicate([original, long, makeQuestion({ id: 'two', ...change })])

describeRule('NEAR_DUPLICATE', check, {
  severity: 'error',
  passes: [
    ['another answer', { answer: 'Kelm' }],
    ['another kind', { kind: 'cloze' }],
    ['another question with the same answer', { stem: 'Which harbour does the ferry line to Sudland leave from?' }],
    ['another occasion', { stem: 'In which city were the fishing negotiations of 1998 opened?' }],
    ['the same question about another year', { stem: 'In which city, by the account of the envoys of the coastal states, were the Harbour talks on the strait held in 2016?' }],
    ['a statement and its opposite answer', { kind: 'true-false', answer: 'False' }],
    ['stems that share half of their words', { stem: 'In which city were the ferry talks of 2015 broken off?' }],
  ],
  finds: [
    ['the same', {}],
    ['other punctuation', { stem: 'In which city were the “Harbour” talks of 2015 held' }],
    ['another order of words', { stem: 'Held in 2015, the Harbour talks took place in which city?'.replace('took place ', '') }],
    ['other function words', { stem: 'In what city had the Harbour talks in 2015 been held?' }],
    ['under another key point', { keyPointId: 'twin-place' }],
    ['the answer in other letters', { answer: 'PORTSEA' }],
  ],
})
