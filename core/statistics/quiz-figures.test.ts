import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKS_OF_25, PRINTED_OF_25 } from '../../test/fixtures/quiz-of-25'
import { addToQuizRollup, emptyQuizRollup, mergeQuizRollups, quizFigures } from './quiz-figures'

const rollupOf = (rows: readonly (readonly (number | null)[])[]) => rows.reduce(addToQuizRollup, emptyQuizRollup(rows[0]?.length ?? 0))
const figuresOf = (rows: readonly (readonly (number | null)[])[]) => quizFigures(rollupOf(rows))

describe('quizFigures', () => {
  it('gives the figures printed for Moodle’s worked quiz of 25 learners', () => {
    const { n, mean, standardDeviation, cronbachAlpha, standardErrorOfMeasurement } = figuresOf(MARKS_OF_25)
    expect(n).toBe(25)
    expect(Math.abs((mean ?? NaN) - PRINTED_OF_25.mean)).toBeLessThan(1e-9)
    expect(Math.abs((standardDeviation ?? NaN) - PRINTED_OF_25.standardDeviation)).toBeLessThan(1e-9)
    expect(Math.abs((cronbachAlpha ?? NaN) - PRINTED_OF_25.alphaPerCent / 100)).toBeLessThan(1e-9)
    expect(Math.abs((standardErrorOfMeasurement ?? NaN) - PRINTED_OF_25.standardError)).toBeLessThan(1e-9)
  })
  it('gives those of a published example with right and wrong answers, one item right for nobody', () => {
    // "Example calculation of Cronbach's alpha and Standard Error of Measurement" (ExampleCalculationOfSEMandReliabilityForSmallN): five
    // persons, ten items; item variances add up to 2.3, totals 5 3 7 5 9 with variance 5.2; alpha 0.619658, SEM 1.40633.
    const byItem = ['01111', '10001', '00011', '10101', '10101', '10111', '00000', '01111', '11101', '00111']
    const figures = figuresOf([0, 1, 2, 3, 4].map((person) => byItem.map((item) => Number(item[person]))))
    const alpha = (10 / 9) * (1 - 2.3 / 5.2)
    expect(alpha).toBeCloseTo(0.619658, 6)
    expect(figures.mean).toBeCloseTo(5.8, 12)
    expect(Math.abs((figures.cronbachAlpha ?? NaN) - alpha)).toBeLessThan(1e-9)
    expect(Math.abs((figures.standardErrorOfMeasurement ?? NaN) - Math.sqrt(5.2 * (1 - alpha)))).toBeLessThan(1e-9)
    expect(figures.standardErrorOfMeasurement).toBeCloseTo(1.40633, 5)
  })
  it('leaves learners out who were not shown every item, and counts them', () => {
    const rows = [[1, 0, 1], [1, 1, 1], [0, 0, 1], [1, null, 1], [null, null, null]]
    expect(figuresOf(rows)).toEqual({ ...figuresOf(rows.slice(0, 3)), leftOut: 2 })
  })
  it('says nothing that cannot be had', () => {
    expect(quizFigures(emptyQuizRollup(3))).toEqual({ n: 0, leftOut: 0, mean: null, standardDeviation: null, cronbachAlpha: null, standardErrorOfMeasurement: null })
    expect(figuresOf([[1, 0]])).toMatchObject({ n: 1, mean: 1, standardDeviation: null, cronbachAlpha: null })
    expect(figuresOf([[1, 0], [0, 1]])).toMatchObject({ standardDeviation: 0, cronbachAlpha: null, standardErrorOfMeasurement: null })
    expect(figuresOf(Array.from({ length: 6 }, () => [0.2, 0]))).toMatchObject({ standardDeviation: 0, cronbachAlpha: null }) // but for rounding
    expect(figuresOf([[1], [0]])).toMatchObject({ cronbachAlpha: null })
  })
  it('is the same from sections put together as from covariances over all learners', () => {
    const matrix = fc.integer({ min: 2, max: 8 }).chain((items) => fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: items, maxLength: items }), { minLength: 2, maxLength: 40 }))
    fc.assert(fc.property(matrix, fc.nat(40), (rows, cut) => {
      const items = rows[0]?.length ?? 0
      const empty = emptyQuizRollup(items)
      const sections = [rows.slice(0, cut), rows.slice(cut)].map((section) => section.reduce(addToQuizRollup, empty))
      const { cronbachAlpha } = quizFigures(sections.reduce(mergeQuizRollups, empty))
      // Alpha by the other road: the sum of all entries of the covariance matrix is the variance of the totals (Cronbach 1951).
      const means = Array.from({ length: items }, (_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length)
      const covariance = (i: number, j: number) => rows.reduce((sum, row) => sum + ((row[i] ?? 0) - (means[i] ?? 0)) * ((row[j] ?? 0) - (means[j] ?? 0)), 0) / (rows.length - 1)
      const pairs = means.flatMap((_, i) => means.map((_, j) => ({ i, j, value: covariance(i, j) })))
      const all = pairs.reduce((sum, { value }) => sum + value, 0)
      const between = pairs.filter(({ i, j }) => i !== j).reduce((sum, { value }) => sum + value, 0)
      if (all < 1e-9) expect(cronbachAlpha).toBeNull()
      else expect(Math.abs((cronbachAlpha ?? NaN) - (items / (items - 1)) * (between / all))).toBeLessThan(1e-9)
    }))
  })
})
