import { makeOption, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { positionBalance } from './position-balance'

/** As many questions as the counts say, with the key in the first, second, third place. */
function keysAt(...counts: number[]): Question[] {
  return counts.flatMap((count, place) =>
    Array.from({ length: count }, () => makeQuestion({ options: ['a', 'b', 'c'].map((id, at) => makeOption(id, id, at === place)) })),
  )
}

function statements(truths: number, falsehoods: number): Question[] {
  const make = (isTrue: boolean) =>
    makeQuestion({ kind: 'true-false', options: [makeOption('true', 'True', isTrue), makeOption('false', 'False', !isTrue)] })
  return [...Array.from({ length: truths }, () => make(true)), ...Array.from({ length: falsehoods }, () => make(false))]
}

describeRule('POSITION_BALANCE', positionBalance, {
  severity: 'warning',
  passes: [
    ['even', keysAt(20, 20, 20)],
    ['uneven as chance is', keysAt(26, 18, 16)],
    ['too few to tell', keysAt(9, 0, 0)],
    ['half true', statements(24, 20)],
    ['agree-or-differ keeps its order', Array.from({ length: 40 }, () => makeQuestion({ kind: 'agree-or-differ' }))],
    ['nothing', []],
  ],
  finds: [
    ['always the first', keysAt(40, 0, 0)],
    ['hardly ever the last', keysAt(30, 27, 3)],
    ['mostly the middle', keysAt(10, 40, 10)],
    ['mostly true', statements(40, 10)],
    ['all false', statements(0, 30)],
    ['just outside of chance', keysAt(30, 15, 15)],
  ],
})
