import type { PracticeQuestion } from '#core/question/practice-question'
import { FORM_OF_KIND } from '#core/question/question'
import { RATING_TABLE_VERSION } from '#core/review/rating-table'
import type { AnswerReview } from '#core/review/review'
import { deviceId } from './device-id'
import type { AnswerInput } from './study-session'
import { takeAnswer } from './take-answer'

/** A guest's answer as the review that is kept in this browser, with its grading. */
export function takeGuestAnswer(question: PracticeQuestion, input: AnswerInput) {
  const { answer, score, match } = takeAnswer(question, input)
  const at = Date.now()
  const review: AnswerReview = {
    ...answer, keyPointId: question.keyPointId, form: FORM_OF_KIND[question.kind], score,
    deviceId: deviceId(), reviewedAt: at, correctedAt: at, ratingTableVersion: RATING_TABLE_VERSION,
  }
  return { review, score, match }
}
