import { makeContent, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { asOf } from './as-of'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => asOf(makeQuestion(change), context)

const position = { keyPointId: 'open-strait', id: 'open-strait.single-choice.to' }

describeRule('AS_OF', check, {
  severity: 'error',
  passes: [
    ['a past event', {}],
    ['a position with its year', { ...position, stem: 'To whom, in Norland’s position of 2015, must the strait stay open?' }],
    ['a position at the time', { ...position, stem: 'To whom, in Norland’s position at the time, must the strait stay open?' }],
    ['a prediction after the talks', { keyPointId: 'second-round', stem: 'Within what time after the Harbour talks would a second round follow?' }],
    ['“still” with a year', { stem: 'Which city still held the talks in 2015?' }],
    ['remains of the dead are nothing that remains', { stem: 'To which city were the remains of the sailors brought home?' }],
    ['a decade', { stem: 'Which line was still in service in the 1990s?' }],
    ['a position on the eve of an occasion', { ...position, stem: 'To whom, on the eve of the talks, must the strait stay open in Norland’s view?' }],
    ['the last week of a month is no relative time', { stem: 'In which city were the talks opened in the last week of April?' }],
  ],
  finds: [
    ['a position without time', { ...position, stem: 'To whom, in Norland’s position, must the strait stay open?' }],
    ['a prediction without time', { keyPointId: 'second-round', stem: 'When does Anna Berg expect a second round?' }],
    ['now', { stem: 'In which city are the talks now held?' }],
    ['permanent', { stem: 'What is Norland’s permanent demand?' }],
    ['so far', { stem: 'What has been agreed so far?' }],
    ['a year that moves with the reader', { stem: 'Which city hosted last year’s talks?' }],
    ['the latest of a row', { stem: 'In which city was the latest round held?' }],
    ['“then” that only answers an “if”', { ...position, stem: 'If ships must pay, whom would Norland then keep out?' }],
    ['a true/false statement that still holds', { kind: 'true-false', stem: 'The ferry line remains closed.' }],
    ['what is going on', { stem: 'Which power mediates in the ongoing dispute about the strait?' }],
  ],
})
