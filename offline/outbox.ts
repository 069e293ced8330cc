import { settleSent } from './device-reviews'
import { findWaiting } from './hoedam-db'
import { type SentResult, sendReviews } from './send-reviews'
import { withRoom } from './with-room'

/**
 * Sends what waits for this learner, and only this learner, in the order of the answers (UUIDv7 ids sort by time).
 * What the server has leaves the outbox, what it refuses goes to quarantine; without an answer it stays. Returns the results.
 */
export async function flushOutbox(learnerId: string, patience: { withinMs?: number } = {}): Promise<SentResult[]> {
  const waiting = await findWaiting(learnerId)
  return sendReviews(waiting.map(({ review }) => review), { learnerId }, (results) => withRoom(() => settleSent(learnerId, results, Date.now())), patience)
}
