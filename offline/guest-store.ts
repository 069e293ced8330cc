import type { AnswerReview } from '#core/review/review'
import { hoedamDb } from './hoedam-db'
import { toOutgoing } from './outgoing-review'
import { sendReviews } from './send-reviews'

/** What a guest answered in this browser, oldest first. */
export async function findGuestReviews(): Promise<AnswerReview[]> {
  const rows = await (await hoedamDb()).getAll('guestReviews')
  return rows.map(({ review }) => review)
}

/** Keeps a guest's answer in this browser. */
export async function recordGuestReview(review: AnswerReview): Promise<void> {
  await (await hoedamDb()).put('guestReviews', { review }, review.id)
}

export async function countGuestAnswers(): Promise<number> {
  return (await hoedamDb()).count('guestReviews')
}

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

export async function discardGuestAnswers(): Promise<void> {
  await (await hoedamDb()).clear('guestReviews')
}
