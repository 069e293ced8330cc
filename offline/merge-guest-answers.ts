import { findGuestReviews } from './guest-store'
import { hoedamDb } from './hoedam-db'
import { toOutgoing } from './outgoing-review'
import { sendReviews } from './send-reviews'

/**
 * Adds the guest's answers to this learner's account and to no other, and forgets here what the server has answered.
 * Returns how many it refused. Throws when the server cannot be reached or another account is signed in; what was
 * taken by then is not sent again.
 */
export async function mergeGuestAnswers(learnerId: string): Promise<{ refused: number }> {
  const db = await hoedamDb()
  const reviews = await findGuestReviews()
  const results = await sendReviews(reviews.map(toOutgoing), { learnerId, answeredAsGuest: true }, async (ids) => {
    const transaction = db.transaction('guestReviews', 'readwrite')
    await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
  })
  return { refused: results.filter(({ status }) => status === 'rejected').length }
}
