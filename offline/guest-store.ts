import type { Review } from '#core/review/review'
import { emptyStore, findAll, keep } from './hoedam-db'

/** What a guest answered and took back in this browser, oldest first. */
export async function findGuestReviews(): Promise<Review[]> {
  return (await findAll('guestReviews')).map(({ review }) => review)
}

/** Keeps a guest's answer, or that it was taken back, in this browser. */
export function recordGuestReview(review: Review): Promise<void> {
  return keep('guestReviews', { review })
}

export async function countGuestAnswers(): Promise<number> {
  return (await findGuestReviews()).filter(({ type }) => type === 'answer').length
}

export function discardGuestAnswers(): Promise<void> {
  return emptyStore('guestReviews')
}
