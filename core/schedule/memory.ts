import type { Instant } from '../shared/instant'

export const MEMORY_PHASES = ['new', 'learning', 'review', 'relearning'] as const
/** FSRS state of a card. */
export type MemoryPhase = (typeof MEMORY_PHASES)[number]

/** What FSRS knows of one learner × key point. */
export type FsrsMemory = {
  phase: MemoryPhase
  /** Days until retrievability falls to 0.9; 0 while new. */
  stabilityDays: number
  /** 1–10, high = hard; 0 while new. */
  difficulty: number
  dueAt: Instant
  /** Whole days from the last review to `dueAt`; 0 within a learning step. */
  intervalDays: number
  /** Index of the current learning or relearning step. Dropping it would change the next interval. */
  learningStep: number
  /** Rated reviews and, among them, lapses (forgotten while in review). */
  reps: number
  lapses: number
  /** The last rated review; null while new. */
  lastReviewAt: Instant | null
}

/** Days until retrievability falls to 0.9; null while nothing was rated. */
export function stabilityOf(memory: FsrsMemory | undefined): number | null {
  return memory && memory.reps > 0 ? memory.stabilityDays : null
}

/**
 * Card: the scheduling state of one learner × key point. A projection: always equal to
 * `foldReviews` over the learner's stored reviews of that key point.
 */
export type Card = FsrsMemory & {
  keyPointId: string
  /** First answer of any kind, rated or not; the day it counts as introduced. */
  firstAnsweredAt: Instant
  lastAnsweredAt: Instant
  lastQuestionId: string
  /** Whether a recall question has been answered right: without one, stability stays at or below 7 days. */
  recallProven: boolean
  /** Right but unsure on recognition: to be asked again in another form, and that answer is rated. */
  reaskPending: boolean
}

/** What of a card a look ahead goes by. */
export type StudiedCard = Pick<Card, 'keyPointId' | 'phase' | 'learningStep' | 'stabilityDays' | 'difficulty' | 'dueAt' | 'lastReviewAt' | 'lastAnsweredAt'>
