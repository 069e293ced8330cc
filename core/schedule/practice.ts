import type { Instant } from '../shared/instant'
import type { Card } from './memory'
import type { Probe } from './form-ladder'

/** As many key points as one extra practice has. */
export const PRACTICE_LENGTH = 20

/**
 * Key points by what is left of them in memory, the weakest first, at most 20. Retrievability falls with the time since the
 * last review in stabilities, whatever the weights of FSRS are, so the order needs no scheduler. Ties fall to the smaller id.
 */
export function weakestFirst(cards: Iterable<Card>, now: Instant): string[] {
  const faded = (card: Card) => (card.reps === 0 ? Infinity : (now - (card.lastReviewAt ?? now)) / card.stabilityDays)
  return [...cards]
    .sort((a, b) => compare(faded(b), faded(a)) || (a.keyPointId < b.keyPointId ? -1 : 1))
    .slice(0, PRACTICE_LENGTH)
    .map(({ keyPointId }) => keyPointId)
}

/** Infinity − Infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/**
 * The question to practise with: one that was answered before, in `turn`, so that unseen ones are left for the reviews that
 * count. Null without one.
 */
export function pickPractice<P extends Probe>(probes: readonly P[], turn: number): P | null {
  const seen = probes.filter(({ lastAnsweredAt }) => lastAnsweredAt !== null).sort((a, b) => (a.id < b.id ? -1 : 1))
  return seen[turn % Math.max(1, seen.length)] ?? null
}

/** Goes up by the minute: practising again later asks the next of the questions. */
export function practiceTurn(now: Instant): number {
  return Math.floor(now / 60_000)
}
