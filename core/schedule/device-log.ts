import type { Score } from '../question/question'
import type { SyncedReview } from './sync-answer'

/** A review as a device keeps it: acknowledged as the server has it, until then as graded and timed here. */
export type LoggedReview = { review: SyncedReview; isAcknowledged: boolean }

/**
 * What becomes of a review that comes to where `kept` lies under its id. The server's version takes the place of any other; the
 * device's own is known already, or has another body and is refused.
 */
export function putOver(kept: LoggedReview | undefined, coming: LoggedReview): 'stored' | 'known' | 'refused' {
  if (!kept) return 'stored'
  const isSame = bodyOf(kept.review) === bodyOf(coming.review)
  if (!coming.isAcknowledged) return isSame ? 'known' : 'refused'
  const isWhole = kept.isAcknowledged && isSame && kept.review.correctedAt === coming.review.correctedAt && gradingOf(kept.review) === gradingOf(coming.review)
  return isWhole ? 'known' : 'stored'
}

/** What the learner did, by the device's clock. What was answered is not kept with it. */
function bodyOf(review: SyncedReview): string {
  const { id, type, questionId, questionRevision, reviewedAt } = review
  const rest = type === 'undo' ? [review.targetReviewId] : [review.certainty, review.hinted, review.durationMs]
  return JSON.stringify([id, type, questionId, questionRevision, reviewedAt, ...rest])
}

function gradingOf(review: SyncedReview): string {
  return JSON.stringify(review.type === 'answer' ? [review.keyPointId, review.form, review.score] : [review.keyPointId])
}

/** A review that still waits, as timed by a clock that is so far behind the server's, ms. */
export function correctedBy(review: SyncedReview, clockOffsetMs: number): SyncedReview {
  return { ...review, correctedAt: review.reviewedAt + clockOffsetMs }
}

/** A sent review as the server says that it has it, as far as its answer goes; the rest comes with the next sync. `correctedAt`: ISO 8601. */
export function asAnswered(review: SyncedReview, { score, correctedAt }: { score: Score | null; correctedAt?: string }): SyncedReview {
  const timed = { ...review, correctedAt: correctedAt === undefined ? review.correctedAt : Date.parse(correctedAt) }
  return timed.type === 'answer' && score ? { ...timed, score } : timed
}
