import { projectPublicQuestion } from '../question/project-public-question'
import type { PublicQuestion } from '../question/public-question'
import type { Question } from '../question/question'
import { arrangeOptions } from './arrange-options'

/**
 * A question as the browser of somebody who takes a quiz gets it. Without the names of question and key point, too: they are made of
 * words of the key point and would tell.
 */
export type QuizQuestion = Omit<PublicQuestion, 'id' | 'revision' | 'keyPointId'>

/** By allow-list; options in the order of this seed, or as written where it is null. */
export function quizQuestion(question: Question, seed: string | null): QuizQuestion {
  const { kind, form, stem, options, prompts, asOf } = projectPublicQuestion(question)
  const shown = { kind, form, stem, options, prompts, asOf }
  return seed === null ? shown : arrangeOptions(shown, seed)
}
