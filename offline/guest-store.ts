import type { AnswerReview } from '#core/review/review'
import { hoedamDb } from './hoedam-db'

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

export async function discardGuestAnswers(): Promise<void> {
  await (await hoedamDb()).clear('guestReviews')
}
