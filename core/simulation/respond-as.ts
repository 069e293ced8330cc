import { INPUT_OF_KIND, type Question, type Response } from '../question/question'

/** A right response to a question. */
export function rightResponse({ kind, options, prompts, order, answer }: Question): Response {
  const keys = options.filter(({ isKey }) => isKey).map(({ id }) => id)
  switch (INPUT_OF_KIND[kind]) {
    case 'choose-one': return { type: 'option', optionId: keys[0] ?? '' }
    case 'choose-several': return { type: 'options', optionIds: keys }
    case 'type': return { type: 'typed', text: answer }
    case 'match': return { type: 'matches', pairs: prompts.map(({ id, optionId }) => ({ promptId: id, optionId })) }
    case 'order': return { type: 'order', optionIds: order }
  }
}

/** The first of the wrong options is believed more often than the others, as in real questions. */
const FIRST_DISTRACTOR = 0.62

/** A wrong response, or one that says "I don't know". `random`: numbers in [0, 1). */
export function wrongResponse(question: Question, random: () => number): Response {
  const { options, prompts, order } = question
  const wrong = options.filter(({ isKey }) => !isKey).map(({ id }) => id)
  switch (INPUT_OF_KIND[question.kind]) {
    case 'choose-one': return { type: 'option', optionId: wrongOption(wrong, random) }
    case 'choose-several': {
      const missed = options.filter(({ isKey }) => isKey).slice(1).map(({ id }) => id)
      return { type: 'options', optionIds: [...missed, wrongOption(wrong, random)].filter((id) => id !== '') }
    }
    case 'type': return { type: 'typed', text: '' }
    case 'match': return { type: 'matches', pairs: prompts.map(({ id }, at) => ({ promptId: id, optionId: prompts[(at + 1) % prompts.length]?.optionId ?? '' })) }
    case 'order': return { type: 'order', optionIds: [...order.slice(1), ...order.slice(0, 1)] }
  }
}

function wrongOption(wrong: readonly string[], random: () => number): string {
  const others = wrong.slice(1)
  const at = Math.floor(random() * others.length)
  return (random() < FIRST_DISTRACTOR ? wrong[0] : others[at]) ?? wrong[0] ?? ''
}
