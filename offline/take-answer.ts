import { v7 as uuidV7 } from 'uuid'
import { matchTypedAnswer } from '#core/question/match-typed-answer'
import type { PracticeQuestion } from '#core/question/practice-question'
import { scoreResponse } from '#core/question/score-response'
import { withReadableText } from '#core/question/with-readable-text'
import { MAX_DURATION_MS } from '#core/review/max-duration'
import type { AnswerInput } from './study-session'

/** An answer with an id, fit to be stored and sent, and its grading, which is known at once. */
export function takeAnswer(question: PracticeQuestion, { response: given, certainty, hinted, durationMs }: AnswerInput) {
  const response = withReadableText(given)
  const match = response.type === 'typed' && question.answerForms ? matchTypedAnswer(response.text, question.answerForms) : null
  return {
    answer: {
      id: uuidV7(), type: 'answer' as const, questionId: question.id, questionRevision: question.revision,
      response, certainty, hinted, durationMs: Math.min(Math.round(durationMs), MAX_DURATION_MS),
    },
    score: scoreResponse(question, response),
    /** What a typed answer was taken for; null for every other answer. */
    match,
  }
}
