import { matchTypedAnswer } from './match-typed-answer'
import { INPUT_OF_KIND, type MatchedPair, type Option, type Question, type Response, type Score, type UnscorableReason } from './question'
import type { AnswerForms } from './typed-answer/answer-forms'

/** What grading needs of a question. A PracticeQuestion has it; `scorable` makes it of a Question. */
export type ScorableQuestion = Pick<Question, 'kind' | 'prompts' | 'order'> & {
  /** null where nothing is typed. */
  answerForms: AnswerForms | null
  options: readonly Pick<Option, 'id' | 'isKey'>[]
}

/**
 * Scores one response, all or nothing: 1 or 0 of 1, or unscorable when the response is not one to this question
 * (an option where a text is asked for, an option or a row that it does not have). Nothing typed, chosen, matched or
 * put in order means "I don't know": 0 of 1. Never throws; the same on server and in the browser.
 */
export function scoreResponse(question: ScorableQuestion, response: Response): Score {
  if (INPUT_OF_KIND[question.kind] !== INPUT_OF_RESPONSE[response.type]) return unscorable('wrong-response-type')
  switch (response.type) {
    case 'typed':
      return scored(question.answerForms !== null && matchTypedAnswer(response.text, question.answerForms).matches)
    case 'option':
      return scoreOptions(question, [response.optionId])
    case 'options':
      return scoreOptions(question, response.optionIds)
    case 'matches':
      return scorePairs(question, response.pairs)
    case 'order':
      return scoreOrder(question, response.optionIds)
  }
}

const INPUT_OF_RESPONSE = {
  typed: 'type', option: 'choose-one', options: 'choose-several', matches: 'match', order: 'order',
} as const

function scoreOptions(question: ScorableQuestion, optionIds: readonly string[]): Score {
  if (!knowsOptions(question, optionIds)) return unscorable('unknown-option')
  const keys = question.options.filter((option) => option.isKey)
  return scored(optionIds.length === keys.length && keys.every((key) => optionIds.includes(key.id)))
}

function scorePairs(question: ScorableQuestion, pairs: readonly MatchedPair[]): Score {
  const { prompts } = question
  if (!pairs.every(({ promptId }) => prompts.some((prompt) => prompt.id === promptId))) return unscorable('unknown-prompt')
  if (!knowsOptions(question, pairs.map((pair) => pair.optionId))) return unscorable('unknown-option')
  const isMatched = (id: string, optionId: string) => pairs.some((pair) => pair.promptId === id && pair.optionId === optionId)
  return scored(pairs.length === prompts.length && prompts.every((prompt) => isMatched(prompt.id, prompt.optionId)))
}

function scoreOrder(question: ScorableQuestion, optionIds: readonly string[]): Score {
  if (!knowsOptions(question, optionIds)) return unscorable('unknown-option')
  return scored(optionIds.length === question.order.length && question.order.every((id, at) => id === optionIds[at]))
}

function knowsOptions(question: ScorableQuestion, optionIds: readonly string[]): boolean {
  return optionIds.every((id) => question.options.some((option) => option.id === id))
}

function scored(isRight: boolean): Score {
  return { type: 'scored', earned: isRight ? 1 : 0, possible: 1 }
}

function unscorable(reason: UnscorableReason): Score {
  return { type: 'unscorable', reason }
}
