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
 * Adds the guest's answers to the account that is signed in, then forgets them here.
 * Returns how many the server took (a repeat counts, a rejected one does not). Throws when the server cannot be
 * reached; what was sent by then is stored there and is not sent twice under another name.
 */
export async function mergeGuestAnswers(): Promise<number> {
  const reviews = await findGuestReviews()
  const results = await sendReviews(reviews.map(toOutgoing), { answeredAsGuest: true })
  await discardGuestAnswers()
  return results.filter(({ status }) => status !== 'rejected').length
}

export async function discardGuestAnswers(): Promise<void> {
  await (await hoedamDb()).clear('guestReviews')
}
