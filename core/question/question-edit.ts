import type { Question } from './question'

/** What an editor may change of a question. Its name, kind and evidence stay. */
export type QuestionEdit = {
  stem: string
  rationale: string
  /** By the ids that the question has; in its order. */
  options: readonly { id: string; text: string; rationale: string }[]
  /** Kinds that are answered by choosing: what is right. */
  keyOptionIds: readonly string[]
  /** Typed kinds: the answer and what else is accepted. */
  answer: string
  acceptedAnswers: readonly string[]
  /** A false statement put right; null for everything else. */
  correction: string | null
}

/** The edit that changes nothing: what a form begins with. */
export function editOf(question: Question): QuestionEdit {
  const { stem, rationale, options, answer, acceptedAnswers, correction } = question
  return {
    stem, rationale, answer, acceptedAnswers, correction,
    options: options.map(({ id, text, rationale: why }) => ({ id, text, rationale: why })),
    keyOptionIds: options.filter((option) => option.isKey).map(({ id }) => id),
  }
}
