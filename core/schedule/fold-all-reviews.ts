import { type MedianDurations, medianDurations } from '../review/median-duration'
import type { GradedAnswer, GradedReview, Rating } from '../review/review'
import { inFoldingOrder } from '../review/review-order'
import { type OnRated, foldReviews } from './fold-reviews'
import type { Scheduler } from './fsrs-scheduler'
import type { Card } from './memory'

export type FoldedAll = { cards: Map<string, Card>; ratings: Map<string, Rating | null> }

/** The cards of a learner, by key point, from reviews of any number of key points. `medians` must be the learner's. */
export function foldByKeyPoint(
  reviews: Iterable<GradedReview>, scheduler: Scheduler, medians: MedianDurations, onRated?: OnRated,
): FoldedAll {
  const byKeyPoint = new Map<string, GradedReview[]>()
  for (const review of reviews) {
    const own = byKeyPoint.get(review.keyPointId)
    if (own) own.push(review)
    else byKeyPoint.set(review.keyPointId, [review])
  }
  const cards = new Map<string, Card>()
  const ratings = new Map<string, Rating | null>()
  for (const [keyPointId, own] of byKeyPoint) {
    const folded = foldReviews(own, scheduler, medians, onRated)
    if (folded.card) cards.set(keyPointId, folded.card)
    for (const [id, rating] of folded.ratings) ratings.set(id, rating)
  }
  return { cards, ratings }
}

/** The same from all of a learner's reviews, which give the medians too. */
export function foldAllReviews(reviews: Iterable<GradedReview>, scheduler: Scheduler): FoldedAll {
  const ordered = inFoldingOrder(reviews)
  const answers = ordered.filter((review): review is GradedAnswer => review.type === 'answer')
  return foldByKeyPoint(ordered, scheduler, medianDurations(answers))
}
