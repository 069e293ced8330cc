import type { TextQuote } from '../../article/text-quote'
import type { KeyPoint } from '../../key-point/key-point'

/** The key point's own first quote. Content without evidence does not load, so its absence is a fault of the caller (RangeError). */
export function firstEvidence(keyPoint: KeyPoint): TextQuote {
  const [first] = keyPoint.evidence
  if (!first) throw new RangeError(`key point ${keyPoint.id} has no evidence`)
  return first
}
