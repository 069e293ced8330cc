import { INPUT_OF_KIND, type Question } from './question'
import type { ScorableQuestion } from './score-response'
import { answerFormsOf } from './typed-answer/answer-forms-of'

/** A question ready to be graded: with the forms that a typed answer is compared with. */
export function scorable(question: Question): Question & Pick<ScorableQuestion, 'answerForms'> {
  return { ...question, answerForms: INPUT_OF_KIND[question.kind] === 'type' ? answerFormsOf(question) : null }
}
