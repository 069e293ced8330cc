import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shrinkFacilities } from './shrink-facilities'

describe('shrinkFacilities', () => {
  it('gives the published estimates of 18 batters: Efron & Morris, Scientific American 236 (1977), “Stein’s paradox in statistics”', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7] // of 45 each; 215 in all, their squares add up to 2735
    const shrunk = shrinkFacilities(hits.map((right) => ({ right, answers: 45 })))
    // c = 1 − (k − 3) σ² / Σ (y − ȳ)², printed as 0.212, with σ² = ȳ (1 − ȳ) / 45.
    const c = 1 - (15 * ((215 / 810) * (595 / 810)) / 45) / ((2735 - 215 ** 2 / 18) / 45 ** 2)
    expect(c).toBeCloseTo(0.212, 3)
    expect(shrunk?.mean).toBeCloseTo(215 / 810, 12)
    shrunk?.questions.forEach(({ facility, shrinkage }, at) => {
      expect(Math.abs(1 - shrinkage - c)).toBeLessThan(1e-9)
      expect(Math.abs(facility - (215 / 810 + c * ((hits[at] ?? 0) / 45 - 215 / 810)))).toBeLessThan(1e-9)
    })
    expect(shrunk?.questions[0]?.facility).toBeCloseTo(0.294, 3) // Clemente
  })
  it('draws a question with few answers further than one with many, and none past the mean', () => {
    const question = fc.record({ answers: fc.integer({ min: 1, max: 40 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ answers, share }) => ({ answers, right: Math.round(answers * share) }))
    fc.assert(fc.property(fc.array(question, { minLength: 4, maxLength: 30 }), (questions) => {
      const shrunk = shrinkFacilities(questions)
      if (!shrunk) throw new Error('no estimates')
      const both = questions.map(({ right, answers }, at) => ({ observed: right / answers, answers, ...shrunk.questions[at] }))
      for (const { observed, facility = NaN, shrinkage = NaN } of both) {
        expect(facility).toBeGreaterThanOrEqual(Math.min(observed, shrunk.mean) - 1e-12)
        expect(facility).toBeLessThanOrEqual(Math.max(observed, shrunk.mean) + 1e-12)
        expect(shrinkage >= 0 && shrinkage <= 1).toBe(true)
      }
      const byAnswers = both.toSorted((a, b) => a.answers - b.answers).map(({ shrinkage = NaN }) => shrinkage)
      expect(byAnswers).toEqual(byAnswers.toSorted((a, b) => b - a))
    }))
  })
  it('gives a question without answers the mean, and nothing under four answered questions', () => {
    const four = [{ right: 9, answers: 10 }, { right: 1, answers: 10 }, { right: 5, answers: 10 }, { right: 7, answers: 10 }]
    const shrunk = shrinkFacilities([...four, { right: 0, answers: 0 }])
    expect(shrunk?.questions[4]).toEqual({ facility: shrunk?.mean, shrinkage: 1 })
    expect(shrinkFacilities([...four.slice(1), { right: 0, answers: 0 }])).toBeNull()
  })
  it('leaves everything as it is where all is right or all is wrong', () => {
    const all = [3, 5, 8, 13].map((answers) => ({ right: answers, answers }))
    expect(shrinkFacilities(all)?.questions.map(({ facility }) => facility)).toEqual([1, 1, 1, 1])
  })
})
