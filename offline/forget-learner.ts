import { dropHalfAnswer } from './half-answer'
import { hoedamDb } from './hoedam-db'

/** Wipes what this browser keeps of a learner: answers that were never sent, and one half given. A guest's answers stay. */
export async function forgetLearner(learnerId: string): Promise<void> {
  dropHalfAnswer()
  const db = await hoedamDb()
  const transaction = db.transaction('outbox', 'readwrite')
  const ids = await transaction.store.index('byLearner').getAllKeys(learnerId)
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
}
