import type { Review } from '#core/review/review'

/** When each question was last answered, taken back or not; by question. */
export function lastAnsweredAt(reviews: readonly Pick<Review, 'type' | 'questionId' | 'correctedAt'>[]): Map<string, number> {
  const last = new Map<string, number>()
  for (const { type, questionId, correctedAt } of reviews) {
    if (type === 'answer') last.set(questionId, Math.max(correctedAt, last.get(questionId) ?? 0))
  }
  return last
}
