import { describe, expect, it } from 'vitest'
import { loadOf, measureDeadline, studyUnfitted } from './measure-schedule'

/** `npm run simulate` in small: wide limits, because few key points and few learners scatter. */
describe('the scheduler on simulated learners', () => {
  it('evens out the days', () => {
    const size = { days: 120, keyPointCount: 100, newPerDay: 10 }
    expect(loadOf(studyUnfitted('1', 0.9, true, size))).toBeLessThan(0.9 * loadOf(studyUnfitted('1', 0.9, false, size)))
  })

  it('keeps what it promises for a date to learners of whom nothing is known', async () => {
    const outcomes = [await measureDeadline('1', 0.85, 0), await measureDeadline('2', 0.85, 0), await measureDeadline('3', 0.85, 0)]
    const misses = outcomes.map((outcome) => (outcome ? outcome.reached - outcome.promised : Infinity))
    expect(Math.abs(misses.reduce((sum, miss) => sum + miss, 0) / 3)).toBeLessThan(0.06)
  })
})
