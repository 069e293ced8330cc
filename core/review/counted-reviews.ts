import { revisionName } from '../question/revision-name'
import type { Review } from './review'

/**
 * The reviews that count: all but the answers to invalidated question revisions. Undos stay: one without its answer
 * does nothing, and the answer it takes back may be to another revision.
 */
export function countedReviews<R extends Pick<Review, 'type' | 'questionId' | 'questionRevision'>>(
  reviews: readonly R[],
  invalidatedRevisions: ReadonlySet<string>,
): R[] {
  return reviews.filter(({ type, questionId, questionRevision }) =>
    type === 'undo' || !invalidatedRevisions.has(revisionName({ questionId, revision: questionRevision })))
}
