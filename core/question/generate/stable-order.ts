import { contentHash } from '../../shared/content-hash'

/**
 * Candidates in an order seeded by `seed`, each ranked by a hash of its own name (rendezvous hashing,
 * Thaler & Ravishankar 1998): the order of the input does not matter, and a new candidate moves no other one
 * relative to the rest, so regenerating changes little when content grows.
 */
export function stableOrder<Candidate>(
  candidates: readonly Candidate[],
  nameOf: (candidate: Candidate) => string,
  seed: string,
): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, rank: contentHash(`${seed}\n${nameOf(candidate)}`) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .map((ranked) => ranked.candidate)
}
