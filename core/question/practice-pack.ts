import type { RelatedKeyPoints } from '../key-point/related-key-points'
import type { Passage, PracticeQuestion } from './practice-question'

/** A practice question without its passages, which the pack holds once. */
export type PackedQuestion = Omit<PracticeQuestion, 'passages'>

/** All that is needed to practise without asking the server again. */
export type PracticePack = {
  /** In teaching order. */
  keyPointIds: readonly string[]
  passages: readonly Passage[]
  questions: readonly PackedQuestion[]
  /** By key point: those that are not to be asked right before or after it. */
  related: Readonly<Record<string, readonly string[]>>
  /** Revisions found wrong, as "QUESTION_ID REVISION": answers to them do not count. */
  invalidatedRevisions: readonly string[]
}

/** Packs practice questions: each passage once, however many questions rest on it. */
export function packQuestions(
  keyPointIds: readonly string[],
  questions: readonly PracticeQuestion[],
  invalidatedRevisions: ReadonlySet<string>,
  related: RelatedKeyPoints,
): PracticePack {
  const passages = new Map<string, Passage>()
  for (const passage of questions.flatMap((question) => question.passages)) passages.set(nameOf(passage), passage)
  return {
    keyPointIds,
    passages: [...passages.values()],
    questions: questions.map(({ passages: _, ...packed }) => packed),
    related: Object.fromEntries([...related].map(([id, others]) => [id, [...others]])),
    invalidatedRevisions: [...invalidatedRevisions].sort(),
  }
}

/** A question of the pack with its passages back, in the order of first use. */
export function unpackQuestion(pack: PracticePack, question: PackedQuestion): PracticeQuestion {
  const used = [...question.evidence, ...question.options.map((option) => option.evidence)].map(nameOf)
  const passages = [...new Set(used)].flatMap((name) => pack.passages.find((passage) => nameOf(passage) === name) ?? [])
  return { ...question, passages }
}

function nameOf({ articleId, paragraph }: { articleId: string; paragraph: number }): string {
  return `${articleId} ${paragraph}`
}
