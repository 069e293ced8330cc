import type { KeyPoint } from '../key-point/key-point'
import { claimsOfCorpus } from './claims-of-corpus'
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
  const found = claimsOfCorpus(keyPoints).claims.alike(changed, SAME_CLAIM).find(
    ({ keyPoint: other, claim }) =>
      other.id !== keyPoint.id &&
      containsWords(claim, replacement) &&
      // Closer to the other claim than the true statement is: the replacement is what makes it so.
      textSimilarity(changed, claim) > textSimilarity(own, claim),
  )
  return found?.keyPoint ?? null
}
