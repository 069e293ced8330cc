import { matchTypedAnswer } from '#core/question/match-typed-answer'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { Response, Score } from '#core/question/question'
import { scoreResponse } from '#core/question/score-response'

/** The score of a response, and for a typed one which accepted wording it was taken for. */
export function gradeLocally(question: PracticeQuestion, response: Response): { score: Score; acceptedAs: string | null } {
  const score = scoreResponse(question, response)
  const match = response.type === 'typed' ? matchTypedAnswer(response.text, [question.answer, ...question.acceptedAnswers]) : null
  return { score, acceptedAs: match?.matches ? match.accepted : null }
}
