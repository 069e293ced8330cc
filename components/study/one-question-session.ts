import { v7 as uuidV7 } from 'uuid'
import { FORM_OF_KIND } from '#core/question/question'
import { MAX_DURATION_MS } from '#core/review/max-duration'
import { RATING_TABLE_VERSION } from '#core/review/rating-table'
import type { AnswerReview } from '#core/review/review'
import type { StudyItem } from '#core/schedule/study-batch'
import { deviceId } from '#offline/device-id'
import { gradeLocally } from '#offline/grade-locally'
import { foldGuestReviews } from '#offline/guest-session'
import { findGuestReviews, recordGuestReview } from '#offline/guest-store'
import type { StudySession } from '#offline/study-session'

/** A guest's session of the one question on the home page: kept in this browser like any other answer, without the pack. */
export async function createOneQuestionSession(item: StudyItem): Promise<StudySession> {
  const { question } = item
  return {
    start: async () => item,
    current: () => item,
    next: async () => null,
    left: () => ({ due: 0, new: 1 }),
    nextDueAt: () => null,
    answer: ({ response, certainty, hinted, durationMs }) => {
      const at = Date.now()
      const { score, acceptedAs } = gradeLocally(question, response)
      const review: AnswerReview = {
        id: uuidV7(), type: 'answer', keyPointId: question.keyPointId,
        questionId: question.id, questionRevision: question.revision, form: FORM_OF_KIND[question.kind],
        response, score, certainty, hinted, durationMs: Math.min(durationMs, MAX_DURATION_MS),
        deviceId: deviceId(), reviewedAt: at, correctedAt: at, ratingTableVersion: RATING_TABLE_VERSION,
      }
      return { score, acceptedAs, outcome: keep(review) }
    },
  }
}

async function keep(review: AnswerReview) {
  const stored = await recordGuestReview(review).then(findGuestReviews).catch(() => null)
  const { cards, ratings } = foldGuestReviews(stored ?? [review])
  return {
    rating: ratings.get(review.id) ?? null,
    dueAt: cards.get(review.keyPointId)?.dueAt ?? null,
    saved: stored ? ('saved' as const) : ('waiting' as const),
  }
}
