import { INPUT_OF_KIND, type Question, type Response } from '#core/question/question'

/** The right response to a question, or a wrong one. */
export function respond(question: Question, isRight = true): Response {
  const { options, prompts, order } = question
  switch (INPUT_OF_KIND[question.kind]) {
    case 'choose-one': return { type: 'option', optionId: options.find((option) => option.isKey === isRight)?.id ?? '' }
    case 'choose-several': return { type: 'options', optionIds: options.filter((option) => option.isKey === isRight).map(({ id }) => id) }
    case 'type': return { type: 'typed', text: isRight ? question.answer : 'wrong' }
    case 'match': return { type: 'matches', pairs: (isRight ? prompts : prompts.slice(1)).map(({ id, optionId }) => ({ promptId: id, optionId })) }
    case 'order': return { type: 'order', optionIds: isRight ? order : options.map(({ id }) => id) }
  }
}
