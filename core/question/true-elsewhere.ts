import type { KeyPoint } from '../key-point/key-point'
import { containsWords } from './contains-words'
import { SAME_CLAIM } from './same-claim'
import { textSimilarity } from './text-similarity'

/**
 * The other key point that makes a changed statement true after all, or null.
 * `changed` is `keyPoint`'s statement with `replacement` in the place of an answer. It counts as true elsewhere when
 * another key point's statement, or its bare proposition, says nearly the same and contains the replacement.
 */
export function trueElsewhere(
  keyPoint: KeyPoint,
  changed: string,
  replacement: string,
  keyPoints: readonly KeyPoint[],
): KeyPoint | null {
  const own = keyPoint.statement
  for (const other of keyPoints) {
    if (other.id === keyPoint.id) continue
    for (const claim of [other.statement, other.proposition]) {
      if (claim === null || !containsWords(claim, replacement)) continue
      const similarity = textSimilarity(changed, claim)
      // Closer to the other claim than the true statement is: the replacement is what makes it so.
      if (similarity >= SAME_CLAIM && similarity > textSimilarity(own, claim)) return other
    }
  }
  return null
}
