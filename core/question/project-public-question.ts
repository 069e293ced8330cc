import type { PublicQuestion } from './public-question'
import { FORM_OF_KIND, type Question } from './question'

/** Projects a question to its public side. By allow-list: a new field of Question stays secret until named here. */
export function projectPublicQuestion(question: Question): PublicQuestion {
  return {
    id: question.id,
    revision: question.revision,
    kind: question.kind,
    form: FORM_OF_KIND[question.kind],
    keyPointId: question.keyPointId,
    stem: question.stem,
    options: question.options.map((option) => ({ id: option.id, text: option.text })),
    prompts: question.prompts.map((prompt) => ({ id: prompt.id, text: prompt.text })),
    asOf: question.asOf,
  }
}
