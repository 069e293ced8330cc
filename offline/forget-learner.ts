import { dropHalfAnswer } from './half-answer'
import { findWaiting, forgetAll } from './hoedam-db'

/** Wipes what this browser keeps of a learner: answers that were never sent, and one half given. A guest's answers stay. */
export async function forgetLearner(learnerId: string): Promise<void> {
  dropHalfAnswer()
  const waiting = await findWaiting(learnerId)
  await forgetAll('outbox', waiting.map(({ review }) => review.id))
}
