import type { Review } from './review'

/** The order in which reviews are folded: corrected time, then id. Total, so every device agrees. */
export function compareReviews(a: Review, b: Review): number {
  if (a.correctedAt !== b.correctedAt) return a.correctedAt - b.correctedAt
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Reviews without repeats, in folding order. Reviews with one id are equal by the store's rules. */
export function inFoldingOrder(reviews: Iterable<Review>): Review[] {
  const byId = new Map<string, Review>()
  for (const review of reviews) byId.set(review.id, review)
  return [...byId.values()].sort(compareReviews)
}
