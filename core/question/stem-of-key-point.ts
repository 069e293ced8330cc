import type { PackedQuestion } from './practice-pack'

/** What a key point is about, in words that do not give its answer away: the stem of a question about it, one without a blank if there is one. Null without questions. */
export function stemOfKeyPoint(keyPointId: string, questions: readonly Pick<PackedQuestion, 'keyPointId' | 'kind' | 'stem'>[]): string | null {
  const own = questions.filter((question) => question.keyPointId === keyPointId)
  return (own.find(({ kind }) => kind !== 'cloze') ?? own[0])?.stem ?? null
}
