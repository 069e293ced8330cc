import type { Response } from './question'

type Texts = readonly { id: string; text: string }[]

/** What somebody answered, in the words that were on screen; ids that the question does not have stay ids. */
export function responseInWords(question: { options: Texts; prompts: Texts }, response: Response): string {
  const option = (id: string) => question.options.find((one) => one.id === id)?.text ?? id
  const prompt = (id: string) => question.prompts.find((one) => one.id === id)?.text ?? id
  switch (response.type) {
    case 'option':
      return option(response.optionId)
    case 'options':
      return response.optionIds.map(option).join('; ')
    case 'typed':
      return response.text
    case 'matches':
      return response.pairs.map(({ promptId, optionId }) => `${prompt(promptId)}: ${option(optionId)}`).join('; ')
    case 'order':
      return response.optionIds.map(option).join(' → ')
  }
}
