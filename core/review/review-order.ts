import type { Review } from './review'

type Placed = Pick<Review, 'id' | 'correctedAt'>

/** The order in which reviews are folded: corrected time, then id. Total, so every device agrees. */
export function compareReviews(a: Placed, b: Placed): number {
  if (a.correctedAt !== b.correctedAt) return a.correctedAt - b.correctedAt
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Reviews without repeats, in folding order. Reviews with one id are equal by the store's rules. */
export function inFoldingOrder<R extends Placed>(reviews: Iterable<R>): R[] {
  const byId = new Map<string, R>()
  for (const review of reviews) byId.set(review.id, review)
  return [...byId.values()].sort(compareReviews)
}
