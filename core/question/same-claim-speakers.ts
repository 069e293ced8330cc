import { isVerbatim } from '../key-point/is-verbatim'
import type { KeyPoint } from '../key-point/key-point'
import { claimantOf } from './claimant'
import { claimsOfCorpus } from './claims-of-corpus'
import { SAME_CLAIM } from './same-claim'

/**
 * Term ids of everybody who can be said to make this key point's claim anywhere in the corpus:
 * the links of its own chain (whoever passes very words on does not make them his own), and the claimants of near-duplicate claims.
 */
export function sameClaimSpeakers(keyPoint: KeyPoint, keyPoints: readonly KeyPoint[]): ReadonlySet<string> {
  const chain = isVerbatim(keyPoint.proposition) ? keyPoint.attribution.slice(-1) : keyPoint.attribution
  const speakers = new Set(chain.map((link) => link.who))
  const claim = keyPoint.proposition ?? keyPoint.statement
  for (const { keyPoint: other, claim: otherClaim } of claimsOfCorpus(keyPoints).claims.alike(claim, SAME_CLAIM)) {
    const speaker = claimantOf(other)
    if (speaker !== null && other.id !== keyPoint.id && otherClaim === (other.proposition ?? other.statement)) speakers.add(speaker)
  }
  return speakers
}
