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
  durationMs: number
  reviewId: string
  keyPointId: string
  questionId: string
  questionRevision: string
  answeredAt: Instant
}

/** As a first exposure; one that does not count was taken back, hinted or given as a guest, and no later answer takes its place. */
export type FirstMeeting = FirstExposure & { counts: boolean }

/**
 * How one learner met each key point, at most one meeting a key point, in the order in which they were answered. Unscorable answers got no
 * verdict, and those to invalidated revisions are no part of any statistics: both are passed over. An undo takes back an answer to the
 * same key point, as it does in memory. Quizzes are no reviews: who reads these meetings leaves out what a quiz asked before (`data/quizzed-before.ts`). `reviews` are all of the learner's, in any order; or all of some key points.
 */
export function firstMeetings(reviews: readonly ExposureReview[], invalidatedRevisions: ReadonlySet<string>): FirstMeeting[] {
  const ordered = inFoldingOrder(reviews)
  const undone = new Set(ordered.flatMap((review) => (review.type === 'undo' ? [`${review.keyPointId} ${review.targetReviewId}`] : [])))
  const met = new Set<string>()
  return ordered.flatMap((review) => {
    if (review.type === 'undo' || review.score.type === 'unscorable') return []
    const { id, keyPointId, questionId, questionRevision } = review
    if (invalidatedRevisions.has(revisionName({ questionId, revision: questionRevision })) || met.has(keyPointId)) return []
    met.add(keyPointId)
    return [{
      reviewId: id, keyPointId, questionId, questionRevision, answeredAt: review.correctedAt, isRight: review.score.earned === 1,
      chosenOptionIds: chosenOf(review.response), durationMs: review.durationMs,
      counts: !undone.has(`${keyPointId} ${id}`) && !review.hinted && !review.answeredAsGuest,
    }]
  })
}

function chosenOf(response: AnswerReview['response']): readonly string[] | null {
  if (response.type === 'option') return [response.optionId]
  return response.type === 'options' ? response.optionIds : null
}
