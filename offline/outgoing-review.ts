import type { Review } from '#core/review/review'
import type { OutgoingReview } from './hoedam-db'

/** A review as the server takes it: grading and correction of time are the server's. */
export function toOutgoing(review: Review): OutgoingReview {
  const { id, questionId, questionRevision } = review
  const shared = { id, questionId, questionRevision, reviewedAt: new Date(review.reviewedAt).toISOString() }
  if (review.type === 'undo') return { ...shared, type: 'undo', targetReviewId: review.targetReviewId }
  const { response, certainty, hinted, durationMs } = review
  return { ...shared, type: 'answer', response, certainty, hinted, durationMs }
}
