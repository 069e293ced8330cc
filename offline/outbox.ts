import { hoedamDb, type OutgoingReview } from './hoedam-db'
import { type SentResult, sendReviews } from './send-reviews'

/** Keeps a learner's answer until the server has acknowledged it. */
export async function putInOutbox(learnerId: string, review: OutgoingReview): Promise<void> {
  await (await hoedamDb()).put('outbox', { learnerId, review }, review.id)
}

/**
 * Sends what waits for this learner, and only this learner, in the order of the answers (UUIDv7 ids sort by time).
 * What the server answers, stored or rejected, leaves the outbox; without an answer it stays. Returns the results.
 */
export async function flushOutbox(learnerId: string): Promise<SentResult[]> {
  const db = await hoedamDb()
  const waiting = await db.getAllFromIndex('outbox', 'byLearner', learnerId)
  return sendReviews(waiting.map(({ review }) => review), { learnerId }, async (ids) => {
    const transaction = db.transaction('outbox', 'readwrite')
    await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
  })
}
