import { findGuestReviews } from './guest-store'
import { forgetAll } from './hoedam-db'
import { toOutgoing } from './outgoing-review'
import { sendReviews } from './send-reviews'

/**
 * Adds the guest's answers to this learner's account and to no other, and forgets here what the server has answered.
 * Returns how many it refused. Throws when the server cannot be reached or another account is signed in; what was
 * taken by then is not sent again.
 */
export async function mergeGuestAnswers(learnerId: string): Promise<{ refused: number }> {
  const reviews = await findGuestReviews()
  const results = await sendReviews(reviews.map(toOutgoing), { learnerId, answeredAsGuest: true }, (answered) =>
    forgetAll('guestReviews', answered.flatMap(({ id }) => id ?? [])))
  return { refused: results.filter(({ status }) => status === 'rejected').length }
}
