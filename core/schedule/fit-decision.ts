import type { GradedReview, Rating } from '../review/review'
import { inFoldingOrder } from '../review/review-order'
import { groupBy } from '../shared/group-by'
import type { Instant } from '../shared/instant'
import { foldReviews } from './fold-reviews'
import { createScheduler } from './fsrs-scheduler'
import { mediansOf, predictAnswers, utcDaysBetween } from './predict-answers'

/** Fewer rated answers than this say too little about one learner. The order of magnitude of FSRS's own advice (400 reviews). */
export const FIT_NEEDS_REVIEWS = 400
/** Share of the rated answers, the latest, that the fit does not see and is judged by. */
export const HELD_BACK_SHARE = 0.2

/** One rated answer as fsrs-rs wants it: whole days since the one before on this key point (0 for the first and on the same day). */
export type TrainingReview = { rating: Rating; deltaDays: number }
/** What a fit is made from: each key point's rated answers in order, the held-back ones left out. */
export type TrainingSet = { histories: readonly (readonly TrainingReview[])[]; heldBackFrom: Instant }

export type FitDecision =
  | { type: 'too-few-reviews'; reviews: number; needed: number }
  | { type: 'adopt' | 'keep'; logLossBefore: number; logLossAfter: number; heldBack: number }

/** The training part of a learner's counted reviews; null while there are fewer than 400 rated answers. */
export function trainingSet(reviews: Iterable<GradedReview>): TrainingSet | { type: 'too-few-reviews'; reviews: number; needed: number } {
  const rated = ratedAnswers(reviews)
  if (rated.length < FIT_NEEDS_REVIEWS) return { type: 'too-few-reviews', reviews: rated.length, needed: FIT_NEEDS_REVIEWS }
  const heldBackFrom = rated[Math.floor(rated.length * (1 - HELD_BACK_SHARE))]?.at ?? Infinity
  const training = rated.filter(({ at }) => at < heldBackFrom)
  return { histories: [...groupBy(training, ({ keyPointId }) => keyPointId).values()].map(withDays), heldBackFrom }
}

/**
 * Whether fitted weights are to be taken: only if they predict the held-back answers better than the learner's present ones
 * do. Judged through our own fold, on the first answer of each day on a card that is past its learning steps. Log loss is the mean of
 * −ln of the probability that was given to what happened; lower is better.
 */
export function decideFit(input: {
  reviews: Iterable<GradedReview>
  heldBackFrom: Instant
  weightsBefore: readonly number[] | null
  weightsAfter: readonly number[]
}): Exclude<FitDecision, { type: 'too-few-reviews' }> {
  const reviews = [...input.reviews]
  const before = heldBackLogLoss(reviews, input.weightsBefore, input.heldBackFrom)
  const after = heldBackLogLoss(reviews, input.weightsAfter, input.heldBackFrom)
  const isBetter = after.count > 0 && after.logLoss < before.logLoss
  return { type: isBetter ? 'adopt' : 'keep', logLossBefore: before.logLoss, logLossAfter: after.logLoss, heldBack: after.count }
}

function heldBackLogLoss(reviews: readonly GradedReview[], weights: readonly number[] | null, from: Instant): { logLoss: number; count: number } {
  const answers = predictAnswers(reviews, weights, from)
  const sum = answers.reduce((total, { expected, isPass }) => total - Math.log(clamp(isPass ? expected : 1 - expected)), 0)
  return { logLoss: answers.length === 0 ? 0 : sum / answers.length, count: answers.length }
}

function clamp(probability: number): number {
  return Math.min(0.9999, Math.max(0.0001, probability))
}

type RatedAnswer = { keyPointId: string; rating: Rating; at: Instant }

function ratedAnswers(reviews: Iterable<GradedReview>): RatedAnswer[] {
  const ordered = inFoldingOrder(reviews)
  const medians = mediansOf(ordered)
  const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
  const rated: RatedAnswer[] = []
  for (const own of groupBy(ordered, ({ keyPointId }) => keyPointId).values()) {
    foldReviews(own, scheduler, medians, (_, { keyPointId, correctedAt }, rating) => rated.push({ keyPointId, rating, at: correctedAt }))
  }
  return rated.sort((a, b) => a.at - b.at)
}

function withDays(history: readonly RatedAnswer[]): TrainingReview[] {
  return history.map(({ rating, at }, i) => {
    const before = history[i - 1]
    return { rating, deltaDays: before ? utcDaysBetween(before.at, at) : 0 }
  })
}
