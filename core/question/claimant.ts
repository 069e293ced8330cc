import { type KeyPoint, UNATTRIBUTED } from '../key-point/key-point'

/** Term id of the one who makes the key point's claim: the innermost link of its chain; null when that is nobody by name. */
export function claimantOf(keyPoint: KeyPoint): string | null {
  const innermost = keyPoint.attribution.at(-1)
  return innermost === undefined || innermost.who === UNATTRIBUTED ? null : innermost.who
}
