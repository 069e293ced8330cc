import { describe, expect, it } from 'vitest'
import type { GradedReview } from '../review/review'
import { DAY_MS } from '../shared/instant'
import { calibrated } from './calibrate-forecast'
import { learnerCalibration } from './learner-calibration'

const START = Date.parse('2026-01-01T12:00:00Z')
/** FSRS-6's defaults, handed in as if they were fitted. */
const WEIGHTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425,
  0.0912, 0.0658, 0.1542,
]

/** A review each week of so many key points. */
const weekly = (keyPoints: number, weeks: number, isPass: (week: number, keyPoint: number) => boolean): GradedReview[] =>
  Array.from({ length: keyPoints * weeks }, (_, i) => {
    const [keyPoint, week] = [i % keyPoints, Math.floor(i / keyPoints)]
    return {
      id: String(i).padStart(6, '0'), type: 'answer', keyPointId: `k${keyPoint}`, questionId: 'q', questionRevision: 'r', form: 'recall', hinted: false,
      score: { type: 'scored', earned: isPass(week, keyPoint) ? 1 : 0, possible: 1 }, certainty: 'fairly-sure', durationMs: 5000,
      correctedAt: START + week * 7 * DAY_MS + keyPoint * 1000,
    }
  })
const promise = (reviews: readonly GradedReview[], weights: readonly number[] | null) => calibrated(0.9, 7, learnerCalibration(reviews, weights))

describe('learnerCalibration', () => {
  it('learns from the first answers on, long before weights can be fitted', () => {
    const missing = weekly(20, 6, (week) => week !== 2 && week !== 4)
    const coming = weekly(20, 6, () => true)
    expect(promise(missing, null)).toBeLessThan(promise(coming, null) - 0.05)
  })

  it('is the same in whatever order the answers come', () => {
    const reviews = weekly(30, 40, (week, keyPoint) => (week + keyPoint) % 5 > 0)
    expect(learnerCalibration(reviews.toReversed(), WEIGHTS)).toEqual(learnerCalibration(reviews, WEIGHTS))
  })

  it('takes the latest answers for weights that were fitted to the earlier ones', () => {
    const improving = weekly(30, 60, (week, keyPoint) => week >= 30 || (week + keyPoint) % 3 > 0)
    expect(promise(improving, WEIGHTS)).toBeGreaterThan(promise(improving, null) + 0.02)
  })
})
