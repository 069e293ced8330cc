import { describe, expect, it } from 'vitest'
import { StudySimulation } from './simulate-study'

const studied = (seed: string, days: number, isBalanced = true) => {
  const study = new StudySimulation({ seed, keyPointCount: 40, desiredRetention: 0.9, newPerDay: 5, isBalanced })
  while (study.day < days) study.studyOneDay()
  return study
}

describe('a simulated learner', () => {
  it('answers the same for the same seed, and not for another', () => {
    const [one, again, other] = [studied('a', 6), studied('a', 6), studied('b', 6)]
    expect(again.answers).toEqual(one.answers)
    expect(other.answers).not.toEqual(one.answers)
  })

  it('keeps about what is desired over two months of forty key points', () => {
    const { dueReviews } = studied('golden', 60)
    const truly = dueReviews.reduce((sum, { recallProbability }) => sum + recallProbability, 0) / dueReviews.length
    expect(dueReviews.length).toBeGreaterThan(150)
    expect(Math.abs(truly - 0.9)).toBeLessThan(0.05)
  })
})
