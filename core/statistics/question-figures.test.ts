import { describe, expect, it } from 'vitest'
import { QUIZ_NEEDS_OTHERS, observeAnswers } from './observe-answers'
import { questionFigures } from './question-figures'
import { NO_ANSWERS, type QuestionRollup, addToRollup } from './question-rollup'
import type { StrengthGroup } from './strength-groups'

const OPTIONS = [{ id: 'a', isKey: false }, { id: 'b', isKey: false }, { id: 'c', isKey: true }, { id: 'd', isKey: false }]

/** So many answers of one group of learners, by option. */
const answersOf = (group: StrengthGroup, byOption: Record<string, number>) => Object.entries(byOption).flatMap(([optionId, count]) => (
  Array.from({ length: count }, () => ({
    isRight: optionId === 'c', chosenOptionIds: [optionId], durationMs: 8192, restScore: null,
    groups: { upper: 0, 'upper-middle': 0, 'lower-middle': 0, lower: 0, [group]: 1 },
  }))))
const figuresOf = (...answers: ReturnType<typeof answersOf>[]) => (
  questionFigures(answers.flat().reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer), NO_ANSWERS), OPTIONS))

describe('questionFigures', () => {
  // "Improving Multiple Choice Test Items Through Item Analysis" (M. B. Angeles): of 15 upper learners 1 chose A, 11 C, the key, and 3 D; of 15
  // lower ones 2, 7 and 6. Printed: discrimination .267, difficulty .60.
  const upper = { a: 1, c: 11, d: 3 }
  const lower = { a: 2, c: 7, d: 6 }

  it('gives facility and discrimination of a published table', () => {
    const { facility, discriminationIndex } = figuresOf(answersOf('upper', upper), answersOf('lower', lower))
    expect(Math.abs((facility?.value ?? NaN) - 18 / 30)).toBeLessThan(1e-9)
    expect(Math.abs((discriminationIndex?.value ?? NaN) - 4 / 15)).toBeLessThan(1e-9)
    expect(discriminationIndex?.value).toBeCloseTo(0.267, 3)
    expect(discriminationIndex?.n).toBe(30)
  })
  const fourTimes = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).map(([option, count]) => [option, 4 * count]))
  it('reads its distractors, of a class four times as large: who draws the weaker half functions, who draws nobody is dead', () => {
    const { options } = figuresOf(answersOf('upper-middle', fourTimes(upper)), answersOf('lower', fourTimes(lower)))
    expect(options.map(({ standing }) => standing)).toEqual(['functioning', 'dead', 'key', 'functioning'])
    expect(options[3]).toMatchObject({ count: 36, share: 0.3, stronger: { share: 3 / 15, n: 60 }, weaker: { share: 6 / 15, n: 60 } })
  })
  it('says of a distractor that draws the stronger half that it does', () => {
    expect(figuresOf(answersOf('upper', fourTimes(lower)), answersOf('lower', fourTimes(upper))).options[3]?.standing).toBe('attracts-strong')
  })
  it('does not say whom a distractor draws that fewer than ten have chosen', () => {
    const standings = (...answers: ReturnType<typeof answersOf>[]) => figuresOf(...answers).options.map(({ standing }) => standing)
    expect(standings(answersOf('upper', lower), answersOf('lower', upper))).toEqual(['few-choosers', 'dead', 'key', 'few-choosers']) // 3 and 9
    expect(standings(answersOf('upper', { ...lower, d: 7 }), answersOf('lower', upper))[3]).toBe('attracts-strong')
  })
  it('judges no distractor under 20 answers or while nobody’s strength is known', () => {
    expect(figuresOf(answersOf('upper', upper), answersOf('lower', { c: 4 })).options[0]?.standing).toBe('too-few')
    const unknown = [...answersOf('upper', upper), ...answersOf('lower', lower)].map((answer) => ({ ...answer, groups: null }))
    const figures = questionFigures(unknown.reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer), NO_ANSWERS), OPTIONS)
    expect(figures.options[0]).toMatchObject({ standing: 'too-few', stronger: null })
    expect(figures.discriminationIndex).toBeNull()
  })
  it('finds the upper 27 % itself: of 56 learners 15 (Kelley)', () => {
    // Learner i got i of 55 other questions right, so the first question splits them as in the table.
    const rights = new Set([...Array.from({ length: 11 }, (_, i) => 55 - i), ...Array.from({ length: 7 }, (_, i) => i)])
    const byLearner = new Map(Array.from({ length: 56 }, (_, i) => [`l${i}`, [
      { isRight: rights.has(i), chosenOptionIds: null, durationMs: 1000, isLookedAt: true },
      ...Array.from({ length: 165 }, (_, j) => ({ isRight: j < 3 * i, chosenOptionIds: null, durationMs: 1000, isLookedAt: false })),
    ]]))
    const rollup = observeAnswers(byLearner, QUIZ_NEEDS_OTHERS).filter(({ isLookedAt }) => isLookedAt)
      .reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer), NO_ANSWERS)
    expect(questionFigures(rollup, []).discriminationIndex).toEqual({ value: 11 / 15 - 7 / 15, n: 30 })
  })
  it('says nothing about nobody', () => {
    expect(questionFigures(NO_ANSWERS, OPTIONS)).toEqual({ n: 0, facility: null, pointBiserial: null, discriminationIndex: null, options: [], medianDurationMs: null })
  })
})
