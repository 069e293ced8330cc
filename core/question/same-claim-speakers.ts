import type { KeyPoint } from '../key-point/key-point'
import { claimantOf } from './claimant'
import { textSimilarity } from './text-similarity'
import { SAME_CLAIM } from './same-claim'

/**
 * Term ids of everybody who can be said to make this key point's claim anywhere in the corpus:
 * the links of its own chain, and the claimants of near-duplicate claims.
 */
export function sameClaimSpeakers(keyPoint: KeyPoint, keyPoints: readonly KeyPoint[]): ReadonlySet<string> {
  const speakers = new Set(keyPoint.attribution.map((link) => link.who))
  const claim = keyPoint.proposition ?? keyPoint.statement
  for (const other of keyPoints) {
    const speaker = claimantOf(other)
    if (speaker === null || other.id === keyPoint.id) continue
    const otherClaim = other.proposition ?? other.statement
    if (textSimilarity(claim, otherClaim) >= SAME_CLAIM) speakers.add(speaker)
  }
  return speakers
}
