import { type MedianDurations, medianDurations } from '../review/median-duration'
import type { GradedAnswer, GradedReview } from '../review/review'
import { inFoldingOrder } from '../review/review-order'
import { groupBy } from '../shared/group-by'
import { DAY_MS, type Instant } from '../shared/instant'
import { foldReviews } from './fold-reviews'
import { createScheduler } from './fsrs-scheduler'

/** What the weights said of an answer before it was given, so many days after the one before and at an instant, and what came of it. */
export type PredictedAnswer = { expected: number; isPass: boolean; days: number; at: Instant }

/**
 * The rated answers from an instant on, each the first of its day on a card past its learning steps, with the probability, 0–1, that the
 * weights gave to a pass through our own fold. Out of sample when the weights were fitted to earlier answers.
 */
export function predictAnswers(reviews: Iterable<GradedReview>, weights: readonly number[] | null, from: Instant): PredictedAnswer[] {
  // The desired retention has no part in memory, only in intervals.
  const scheduler = createScheduler({ desiredRetention: 0.9, weights })
  const ordered = inFoldingOrder(reviews)
  const medians = mediansOf(ordered)
  const predicted: PredictedAnswer[] = []
  for (const own of groupBy(ordered, ({ keyPointId }) => keyPointId).values()) {
    foldReviews(own, scheduler, medians, (before, answer, rating) => {
      if (before?.lastReviewAt == null || answer.correctedAt < from || before.phase !== 'review') return
      const days = utcDaysBetween(before.lastReviewAt, answer.correctedAt)
      if (days > 0) predicted.push({ expected: scheduler.recallAfter(days, before.stabilityDays), isPass: rating !== 'again', days, at: answer.correctedAt })
    })
  }
  return predicted
}

export function mediansOf(ordered: readonly GradedReview[]): MedianDurations {
  return medianDurations(ordered.filter((review): review is GradedAnswer => review.type === 'answer'))
}

/** Days between two answers as ts-fsrs counts them: UTC calendar days. */
export function utcDaysBetween(earlier: Instant, later: Instant): number {
  return Math.floor(later / DAY_MS) - Math.floor(earlier / DAY_MS)
}
