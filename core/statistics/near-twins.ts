import type { Question } from '../question/question'
import { textSimilarity } from '../question/text-similarity'

/** A question and the first earlier one of its kind whose stem is nearly the same, whatever the answers are. */
export type NearTwin = { questionId: string; twinId: string; stem: string; twinStem: string; onSameKeyPoint: boolean }

/** Jaccard similarity of the stems' content words from which on they count as nearly the same. */
const NEARLY_SAME = 0.8

/** Finds them in order. Wider than NEAR_DUPLICATE, which refuses only what has the same answer too: this one counts. */
export function nearTwins(questions: readonly Question[]): NearTwin[] {
  return questions.flatMap((question, at) => {
    const twin = questions
      .slice(0, at)
      .find((earlier) => earlier.kind === question.kind && textSimilarity(earlier.stem, question.stem) >= NEARLY_SAME)
    if (!twin) return []
    const onSameKeyPoint = twin.keyPointId === question.keyPointId
    return [{ questionId: question.id, twinId: twin.id, stem: question.stem, twinStem: twin.stem, onSameKeyPoint }]
  })
}
