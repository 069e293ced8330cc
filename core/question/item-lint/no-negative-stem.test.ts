import { makeContent, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { noNegativeStem } from './no-negative-stem'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => noNegativeStem(makeQuestion(change), context)

describeRule('NO_NEGATIVE_STEM', check, {
  severity: 'error',
  passes: [
    ['a plain question', {}],
    ['a negative fact asked for straight', { stem: 'Which quarrel, says Anna Berg, was left off the table?' }],
    ['“nothing but” in a statement', { kind: 'true-false', stem: 'Viktor Ostrov said that Lee wanted nothing but a guarantee.' }],
    ['a statement with one negation', { kind: 'true-false', stem: 'The fishing quarrel was not discussed.' }],
    ['a cloze of a negative claim', { kind: 'cloze', options: [], stem: 'No ship was to pay a _____, and none did.' }],
    ['another country than the one named', { stem: 'Which country other than Norland claimed the strait in 2015?' }],
    ['why something did not happen', { stem: 'Why, in Berg’s view, did the ferry line not pay?' }],
    ['a negation in a title', { stem: 'Which city is named in “Not Our Strait”?' }],
  ],
  finds: [
    ['which is not', { stem: 'Which of these cities was not the place of the talks?' }],
    ['NOT', { stem: 'Where were the talks NOT held?' }],
    ['except', { stem: 'All of these are harbours except which?' }],
    ['least likely', { stem: 'Which outcome did Berg think least likely?' }],
    ['isn’t', { stem: 'Which city isn’t named by Berg?' }],
    ['a statement with two negations', { kind: 'true-false', stem: 'The quarrel was not discussed, and never would be.' }],
    ['an exception in small letters', { stem: 'Which of these is incorrect about the talks?' }],
    ['a statement with “without” and “no”', { kind: 'true-false', stem: 'Without a guarantee no ship would pass the strait.' }],
  ],
})
