import { MEDIAN_RENEWED_EVERY, type MedianDurations, medianDurations } from '../../core/review/median-duration'
import type { Rating, Review } from '../../core/review/review'
import { foldReviews } from '../../core/schedule/fold-reviews'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { Card } from '../../core/schedule/memory'
import type { Connection } from '../../data/client.ts'
import { findReviews } from '../../data/review.ts'
import { type LearnerState, replaceCards, saveLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

/**
 * Brings a learner's cards up to date after `fresh` reviews were stored. Ordinarily only the `touched` key
 * points are folded again. When the learner's median answer times change (every 50 answers, or when a late
 * review falls before others), every card is. Must run in the transaction that stored the reviews.
 */
export async function refoldCards(
  tx: Connection,
  learnerId: AuthorizedLearnerId,
  state: LearnerState,
  fresh: readonly Review[],
  touched: ReadonlySet<string>,
): Promise<{ cards: Map<string, Card>; ratings: Map<string, Rating | null> }> {
  const answerCount = state.answerCount + fresh.filter((review) => review.type === 'answer').length
  const lastCorrectedAt = Math.max(state.lastCorrectedAt ?? 0, ...fresh.map((review) => review.correctedAt))
  const isLate = fresh.some((review) => review.correctedAt <= (state.lastCorrectedAt ?? 0))
  const renews = Math.floor(answerCount / MEDIAN_RENEWED_EVERY) !== Math.floor(state.answerCount / MEDIAN_RENEWED_EVERY)

  const all = isLate || renews ? await findReviews(tx, learnerId) : null
  const medians = all ? medianDurations(all) : state.medians
  const reviews = all && !sameMedians(medians, state.medians) ? all : await findReviews(tx, learnerId, [...touched])

  const byKeyPoint = new Map<string, Review[]>()
  for (const review of reviews) byKeyPoint.set(review.keyPointId, [...(byKeyPoint.get(review.keyPointId) ?? []), review])
  const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
  const cards = new Map<string, Card>()
  const ratings = new Map<string, Rating | null>()
  for (const [keyPointId, own] of byKeyPoint) {
    const folded = foldReviews(own, scheduler, medians)
    if (folded.card) cards.set(keyPointId, folded.card)
    for (const [id, rating] of folded.ratings) ratings.set(id, rating)
  }
  if (fresh.length > 0) {
    await replaceCards(tx, learnerId, [...byKeyPoint.keys()], [...cards.values()])
    await saveLearnerState(tx, learnerId, { ...state, answerCount, medians, lastCorrectedAt })
  }
  return { cards, ratings }
}

function sameMedians(a: MedianDurations, b: MedianDurations): boolean {
  return a.recognition === b.recognition && a.recall === b.recall
}
