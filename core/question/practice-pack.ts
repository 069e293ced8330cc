import type { RelatedKeyPoints } from '../key-point/related-key-points'
import type { Passage, PracticeQuestion } from './practice-question'

/** A practice question without its passages, which the pack holds once. */
export type PackedQuestion = Omit<PracticeQuestion, 'passages'>

/** Practice questions with the passages that they rest on, each once. */
export type PackedQuestions = { passages: readonly Passage[]; questions: readonly PackedQuestion[] }

/** All that is needed to practise without asking the server again. */
export type PracticePack = PackedQuestions & {
  /** In teaching order. */
  keyPointIds: readonly string[]
  /** By key point: those that are not to be asked right before or after it. */
  related: Readonly<Record<string, readonly string[]>>
  /** Revisions found wrong, as "QUESTION_ID REVISION": answers to them do not count. */
  invalidatedRevisions: readonly string[]
}

/** Packs all of somebody's practice questions with what is needed to ask them in turn. */
export function packQuestions(
  keyPointIds: readonly string[],
  questions: readonly PracticeQuestion[],
  invalidatedRevisions: ReadonlySet<string>,
  related: RelatedKeyPoints,
): PracticePack {
  return {
    keyPointIds,
    ...withPassagesOnce(questions),
    related: Object.fromEntries([...related].map(([id, others]) => [id, [...others]])),
    invalidatedRevisions: [...invalidatedRevisions].sort(),
  }
}

/** Each passage once, in the order of first use, however many questions rest on it. */
export function withPassagesOnce(questions: readonly PracticeQuestion[]): PackedQuestions {
  const passages = new Map<string, Passage>()
  for (const passage of questions.flatMap((question) => question.passages)) passages.set(nameOf(passage), passage)
  return { passages: [...passages.values()], questions: questions.map(({ passages: _, ...packed }) => packed) }
}

/** A question of the pack with its passages back, in the order of first use. */
export function unpackQuestion(pack: Pick<PackedQuestions, 'passages'>, question: PackedQuestion): PracticeQuestion {
  const used = [...question.evidence, ...question.options.map((option) => option.evidence)].map(nameOf)
  const passages = [...new Set(used)].flatMap((name) => pack.passages.find((passage) => nameOf(passage) === name) ?? [])
  return { ...question, passages }
}

function nameOf({ articleId, paragraph }: { articleId: string; paragraph: number }): string {
  return `${articleId} ${paragraph}`
}
