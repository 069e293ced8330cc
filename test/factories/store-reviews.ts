import type { Review } from '#core/review/review'
import type { Instant } from '#core/shared/instant'
import { type Database, inTransaction } from '#data/client'
import { insertReviews, type StoredReview } from '#data/review'
import { lockLearnerState } from '#data/schedule'
import type { AuthorizedLearnerId } from '#server/actor'
import { refoldCards } from '#server/schedule/refold-cards'

/** A review as it lies in the database, given in an account where nothing else is said. */
export function arrived(review: Review, receivedAt: Instant, answeredAsGuest = false): StoredReview {
  return { ...review, receivedAt, answeredAsGuest, bodyHash: 'x' }
}

/** Stores reviews as they are, without grading, and folds the cards that they are about. */
export async function storeReviews(db: Database, learnerId: AuthorizedLearnerId, given: readonly Review[], receivedAt: Instant, answeredAsGuest = false): Promise<void> {
  const reviews = given.map((review) => arrived(review, receivedAt, answeredAsGuest))
  await inTransaction(db, async (tx) => {
    const state = await lockLearnerState(tx, learnerId)
    await insertReviews(tx, learnerId, reviews)
    await refoldCards(tx, learnerId, state, reviews, new Set(reviews.map(({ keyPointId }) => keyPointId)))
  })
}
