import type { Review } from '#core/review/review'
import { hoedamDb } from './hoedam-db'

/** What a guest answered and took back in this browser, oldest first. */
export async function findGuestReviews(): Promise<Review[]> {
  const rows = await (await hoedamDb()).getAll('guestReviews')
  return rows.map(({ review }) => review)
}

/** Keeps a guest's answer, or that it was taken back, in this browser. */
export async function recordGuestReview(review: Review): Promise<void> {
  await (await hoedamDb()).put('guestReviews', { review }, review.id)
}

export async function countGuestAnswers(): Promise<number> {
  return (await findGuestReviews()).filter(({ type }) => type === 'answer').length
}

export async function discardGuestAnswers(): Promise<void> {
  await (await hoedamDb()).clear('guestReviews')
}
