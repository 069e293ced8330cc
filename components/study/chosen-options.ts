import type { PracticeQuestion } from '#core/question/practice-question'
import { INPUT_OF_KIND, type Response } from '#core/question/question'

/** The ids of the options that a response names as right. */
export function chosenOptionIds(response: Response | null): readonly string[] {
  if (response?.type === 'option') return [response.optionId]
  return response?.type === 'options' ? response.optionIds : []
}

/** The response after a tap on an option: the one chosen, or one more or fewer of several, in the order of the options. */
export function toggledOption(question: PracticeQuestion, response: Response | null, optionId: string): Response {
  if (INPUT_OF_KIND[question.kind] === 'choose-one') return { type: 'option', optionId }
  const chosen = new Set(chosenOptionIds(response))
  if (!chosen.delete(optionId)) chosen.add(optionId)
  return { type: 'options', optionIds: question.options.map(({ id }) => id).filter((id) => chosen.has(id)) }
}
