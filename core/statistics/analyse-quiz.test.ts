import { describe, expect, it } from 'vitest'
import { type QuizItemAnswers, analyseQuiz } from './analyse-quiz'

const OPTIONS = [{ id: 'a', isKey: true }, { id: 'b', isKey: false }]
/** A row an item, a sign a learner: 1 right, 0 wrong, - blank, x does not count, a space: not given. */
const item = (questionId: string, row: string): QuizItemAnswers => ({
  questionId, revision: 'r', keyPointId: questionId, options: OPTIONS,
  answers: [...row].flatMap((sign, at) => (sign === ' ' ? [] : [{
    learnerId: `l${at}`, points: sign === 'x' ? null : sign === '1' ? 1 as const : 0 as const, chosenOptionIds: sign === '1' ? ['a'] : sign === '0' ? ['b'] : [], durationMs: null,
  }])),
})

describe('analyseQuiz', () => {
  it('has KR-20 and its standard error for a form that all were given', () => {
    // Totals 3, 2, 1, 0: variance 5/3; items 3/4, 2/4, 1/4 right: variances 1/4, 1/3, 1/4. Alpha 3/2 · (1 − (5/6)/(5/3)) = 3/4.
    const { figures } = analyseQuiz([item('p', '1110'), item('q', '1100'), item('r', '100-')])
    expect(figures).toMatchObject({ n: 4, leftOut: 0, mean: 1.5 })
    expect(figures.standardDeviation).toBeCloseTo(Math.sqrt(5 / 3), 12)
    expect(figures.cronbachAlpha).toBeCloseTo(3 / 4, 12)
    expect(figures.standardErrorOfMeasurement).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12)
  })

  it('counts a blank as wrong, and as no option', () => {
    const [first] = analyseQuiz([item('p', '1--0'), item('q', '1100')]).items
    expect(first?.figures).toMatchObject({ n: 4, facility: { value: 1 / 4 } })
    expect(first?.figures.options.map(({ count }) => count)).toEqual([1, 1])
  })

  it('leaves who has an answer that does not count out of the form, and out of that item alone', () => {
    const { figures, items } = analyseQuiz([item('p', 'x110'), item('q', '1100')])
    expect(figures).toMatchObject({ n: 3, leftOut: 1 })
    expect(items.map((each) => each.figures.n)).toEqual([3, 4])
  })

  it('has no figures of a form that nobody was given whole, but of its items', () => {
    const { figures, items } = analyseQuiz([item('p', '11 0'), item('q', '1 00'), item('r', ' 10 ')])
    expect(figures).toMatchObject({ n: 0, leftOut: 4, mean: null, cronbachAlpha: null })
    expect(items.map((each) => each.figures.n)).toEqual([3, 3, 2])
  })
})
