import type { Review } from '#core/review/review'
import { emptyStore, findAll, keep } from './hoedam-db'
import { setMarkOfGuest } from './mark-of-guest'

/** What a guest answered and took back in this browser, oldest first. */
export async function findGuestReviews(): Promise<Review[]> {
  return (await findAll('guestReviews')).map(({ review }) => review)
}

/** Keeps a guest's answer, or that it was taken back, in this browser. */
export async function recordGuestReview(review: Review): Promise<void> {
  await keep('guestReviews', { review })
  setMarkOfGuest(true)
}

export async function countGuestAnswers(): Promise<number> {
  return (await findGuestReviews()).filter(({ type }) => type === 'answer').length
}

export async function discardGuestAnswers(): Promise<void> {
  await emptyStore('guestReviews')
  setMarkOfGuest(false)
}
