import type { QuestionForm, QuestionKind } from './question'

/** A question as a learner may see it before answering: no key, no rationale, no evidence. For graded quizzes. */
export type PublicQuestion = {
  id: string
  revision: string
  kind: QuestionKind
  form: QuestionForm
  keyPointId: string
  stem: string
  options: readonly { id: string; text: string }[]
  /** match only: the rows. */
  prompts: readonly { id: string; text: string }[]
  asOf: string
}
