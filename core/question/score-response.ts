import { matchTypedAnswer } from './match-typed-answer'
import { FORM_OF_KIND, type Option, type Question, type Response, type Score } from './question'

/** What grading needs of a question; a Question and a PracticeQuestion both have it. */
export type ScorableQuestion = Pick<Question, 'kind' | 'answer' | 'acceptedAnswers'> & {
  options: readonly Pick<Option, 'id' | 'isKey'>[]
}

/**
 * Scores one response: 1 or 0 of 1, or unscorable when the response is not one to this question
 * (an option where a text is asked for, an option that it does not have). Nothing typed means "I don't know": 0 of 1.
 * Never throws; the same on server and in the browser.
 */
export function scoreResponse(question: ScorableQuestion, response: Response): Score {
  const wantsTyped = FORM_OF_KIND[question.kind] === 'recall'
  if (response.type === 'typed') {
    if (!wantsTyped) return { type: 'unscorable', reason: 'wrong-response-type' }
    const match = matchTypedAnswer(response.text, [question.answer, ...question.acceptedAnswers])
    return { type: 'scored', earned: match.matches ? 1 : 0, possible: 1 }
  }
  if (wantsTyped) return { type: 'unscorable', reason: 'wrong-response-type' }
  const chosen = question.options.find((option) => option.id === response.optionId)
  if (!chosen) return { type: 'unscorable', reason: 'unknown-option' }
  return { type: 'scored', earned: chosen.isKey ? 1 : 0, possible: 1 }
}
