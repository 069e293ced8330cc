import type { AnswerReview } from '#core/review/review'
import type { OutgoingReview } from './hoedam-db'

/** An answer as the server takes it: grading and correction of time are the server's. */
export function toOutgoing(review: AnswerReview): OutgoingReview {
  const { id, type, questionId, questionRevision, response, certainty, hinted, durationMs, reviewedAt } = review
  return {
    id, type, questionId, questionRevision, response, certainty, hinted, durationMs,
    reviewedAt: new Date(reviewedAt).toISOString(),
  }
}
