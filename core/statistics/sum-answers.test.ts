import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observeAnswers } from './observe-answers'
import { type QuestionRollup, NO_ANSWERS, addToRollup } from './question-rollup'
import { sumAnswers } from './sum-answers'

const anyAnswer = fc.record({
  isRight: fc.boolean(), durationMs: fc.option(fc.integer({ min: 1, max: 90_000 })),
  chosenOptionIds: fc.option(fc.subarray(['a', 'b', 'c'])),
})
const anyClass = fc.array(fc.array(anyAnswer, { minLength: 1, maxLength: 8 }), { maxLength: 12 })

describe('sumAnswers', () => {
  it('comes to what adding the answers one by one comes to', () => {
    fc.assert(fc.property(anyClass, (learners) => {
      const answers = observeAnswers(new Map(learners.map((own, at) => [String(at), own])), 2)
      expectNear(sumAnswers(answers), answers.reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer), NO_ANSWERS))
    }))
  })
})

/** The same numbers at the same places, to 1e-9: sums of shares depend on their order in the last digits. */
function expectNear(actual: QuestionRollup, expected: QuestionRollup): void {
  const [a, b] = [flat(actual), flat(expected)]
  expect([...a.keys()].sort()).toEqual([...b.keys()].sort())
  for (const [name, value] of a) expect(Math.abs(value - (b.get(name) ?? NaN)), name).toBeLessThan(1e-9)
}

function flat(value: object, at = ''): Map<string, number> {
  return new Map(Object.entries(value).flatMap(([key, each]): [string, number][] => (
    typeof each === 'number' ? [[`${at}/${key}`, each]] : [...flat(each as object, `${at}/${key}`)])))
}
