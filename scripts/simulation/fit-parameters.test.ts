import { describe, expect, it } from 'vitest'
import { StudySimulation } from './simulate-study'
import { fitParameters } from '../../server/schedule/fit/fit-parameters'

describe('fitParameters', () => {
  it('asks for more reviews while there are fewer than 400', async () => {
    expect(await fitParameters([], null)).toEqual({ type: 'too-few-reviews', reviews: 0, needed: 400 })
  })

  it('gives 21 weights and the log loss of both on the held-back answers, or says that this system cannot fit', async () => {
    const study = new StudySimulation({ seed: 'fit', keyPointCount: 60, desiredRetention: 0.9, newPerDay: 10, isBalanced: true })
    while (study.day < 40) study.studyOneDay()
    const fit = await fitParameters(study.answers, null)
    if (fit.type === 'unavailable') return expect(process.platform === 'linux' && process.arch === 'x64').toBe(false)
    if (fit.type === 'too-few-reviews') throw new Error(fit.type)
    expect(fit.weights).toHaveLength(21)
    expect(fit.weights.every(Number.isFinite)).toBe(true)
    expect(fit.type).toBe(fit.logLossAfter < fit.logLossBefore ? 'adopt' : 'keep')
    expect(fit.heldBack).toBeGreaterThan(20)
  })
})
