import { revisionName } from '../question/revision-name'
import type { AnswerReview, GradedAnswer, GradedReview } from '../review/review'
import { inFoldingOrder } from '../review/review-order'
import type { Instant } from '../shared/instant'
import type { ItemAnswer } from './item-answer'

/** What is read of a review to find first exposures. */
export type ExposureReview = ((GradedAnswer & Pick<AnswerReview, 'response'>) | Extract<GradedReview, { type: 'undo' }>) & {
  answeredAsGuest: boolean
}

/** A learner's first answer to a key point, by any of its questions. */
export type FirstExposure = ItemAnswer & {
  reviewId: string
  keyPointId: string
  questionId: string
  questionRevision: string
  answeredAt: Instant
}

/**
 * The first exposures of one learner, at most one a key point, in the order in which they were answered. They alone say of
 * practice how hard a question is: later answers say how well the schedule works.
 *
 * Who has seen a verdict has met the key point. So an answer that was taken back, hinted or given as a guest is left out and
 * no later one takes its place (undo restores memory, not innocence). Unscorable answers got no verdict, and those to invalidated
 * revisions are no part of any statistics: both are passed over. `reviews` are all of the learner's, in any order.
 */
export function firstExposures(reviews: readonly ExposureReview[], invalidatedRevisions: ReadonlySet<string>): FirstExposure[] {
  const ordered = inFoldingOrder(reviews)
  const undone = new Set(ordered.flatMap((review) => (review.type === 'undo' ? [review.targetReviewId] : [])))
  const met = new Set<string>()
  return ordered.flatMap((review) => {
    if (review.type === 'undo' || review.score.type === 'unscorable') return []
    const { id, keyPointId, questionId, questionRevision } = review
    if (invalidatedRevisions.has(revisionName({ questionId, revision: questionRevision })) || met.has(keyPointId)) return []
    met.add(keyPointId)
    if (undone.has(id) || review.hinted || review.answeredAsGuest) return []
    return [{
      reviewId: id, keyPointId, questionId, questionRevision, answeredAt: review.correctedAt, isRight: review.score.earned === 1,
      chosenOptionIds: chosenOf(review.response), durationMs: review.durationMs,
    }]
  })
}

function chosenOf(response: AnswerReview['response']): readonly string[] | null {
  if (response.type === 'option') return [response.optionId]
  return response.type === 'options' ? response.optionIds : null
}
