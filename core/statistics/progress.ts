import type { Instant } from '../shared/instant'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import { isMissed } from '../schedule/is-missed'
import type { Card } from '../schedule/memory'

export const MEMORY_STATES = ['unseen', 'learning', 'young', 'mature'] as const
/** Where a key point stands: not met, in its first steps, stable under 21 days, stable beyond. */
export type MemoryState = (typeof MEMORY_STATES)[number]

/** From this stability on a card is mature (Anki's boundary). */
export const MATURE_FROM_DAYS = 21

export function memoryState(card: Card | null): MemoryState {
  if (!card) return 'unseen'
  if (card.phase !== 'review') return 'learning'
  return card.stabilityDays >= MATURE_FROM_DAYS ? 'mature' : 'young'
}

export type KeyPointProgress = {
  keyPointId: string
  state: MemoryState
  /** 0–1 now; a key point that is unseen, or was missed and not recalled since, counts as not known. */
  retrievability: number
  dueAt: Instant | null
  lapses: number
}

export type Progress = {
  keyPoints: readonly KeyPointProgress[]
  byState: Readonly<Record<MemoryState, number>>
  /** Mean retrievability over all key points, unseen ones as 0; null without key points. */
  meanRetrievability: number | null
}

/** What one learner knows now. */
export function progressOf(input: {
  keyPointIds: readonly string[]
  cards: ReadonlyMap<string, Card>
  scheduler: Scheduler
  now: Instant
}): Progress {
  const keyPoints = input.keyPointIds.map((keyPointId) => keyPointProgress(keyPointId, input))
  const byState = { unseen: 0, learning: 0, young: 0, mature: 0 }
  for (const { state } of keyPoints) byState[state] += 1
  const sum = keyPoints.reduce((total, { retrievability }) => total + retrievability, 0)
  return {
    keyPoints,
    byState,
    meanRetrievability: keyPoints.length === 0 ? null : sum / keyPoints.length,
  }
}

function keyPointProgress(
  keyPointId: string,
  { cards, scheduler, now }: { cards: ReadonlyMap<string, Card>; scheduler: Scheduler; now: Instant },
): KeyPointProgress {
  const card = cards.get(keyPointId) ?? null
  return {
    keyPointId,
    state: memoryState(card),
    retrievability: card ? chanceOfRecall(card, scheduler, now) : 0,
    dueAt: card ? card.dueAt : null,
    lapses: card ? card.lapses : 0,
  }
}

/**
 * The chance, 0–1, that a learner recalls a key point at an instant, the one definition for every figure of a learner and a class: as FSRS
 * has it, but 0 while the key point was missed and not recalled since.
 */
export function chanceOfRecall(card: Card, scheduler: Scheduler, at: Instant): number {
  return isMissed(card) ? 0 : scheduler.retrievability(card, at)
}
