/**
 * The one door to ts-fsrs (FSRS-6). Importing ts-fsrs patches `Date.prototype`, and its card has
 * fields that are easily lost, so nothing else imports it and `toFsrsCard`/`fromFsrsCard` are total.
 */
import { type Card as FsrsCard, type Grade, Rating as FsrsRating, State, computeDecayFactor, fsrs } from 'ts-fsrs'
import type { Rating } from '../review/review'
import type { Instant } from '../shared/instant'
import type { FsrsMemory, MemoryPhase } from './memory'

export type SchedulerParameters = {
  /** Target retrievability at the moment a card comes due, 0.70–0.97. */
  desiredRetention: number
  /** 21 FSRS-6 weights fitted to the learner; null for the defaults. */
  weights: readonly number[] | null
}

export type Scheduler = {
  /** Memory after a rated review at `at`, which must not lie before `memory.lastReviewAt`. */
  next(memory: FsrsMemory, rating: Rating, at: Instant): FsrsMemory
  /** Probability of recall at `at`, 0–1; 0 while new. */
  retrievability(memory: FsrsMemory, at: Instant): number
  /** Whole days until retrievability falls to the desired retention, at least 1. */
  intervalDays(stabilityDays: number): number
  /** Probability of recall, 0–1, so many days after a review that left this stability. */
  recallAfter(days: number, stabilityDays: number): number
  /** Strength after a rating so many days later (0: the same day); null before the first. Without learning steps: for projections. */
  strengthAfter(strength: MemoryStrength | null, days: number, rating: Rating): MemoryStrength
}

/** What FSRS needs to project memory. */
export type MemoryStrength = Pick<FsrsMemory, 'stabilityDays' | 'difficulty'>

const STATE_OF_PHASE: Readonly<Record<MemoryPhase, State>> = {
  new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning,
}
const PHASE_OF_STATE: Readonly<Record<State, MemoryPhase>> = {
  [State.New]: 'new', [State.Learning]: 'learning', [State.Review]: 'review', [State.Relearning]: 'relearning',
}
const GRADE_OF_RATING: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again, hard: FsrsRating.Hard, good: FsrsRating.Good, easy: FsrsRating.Easy,
}

/** Memory of a key point never studied. */
export function newMemory(at: Instant): FsrsMemory {
  return {
    phase: 'new', stabilityDays: 0, difficulty: 0, dueAt: at, intervalDays: 0,
    learningStep: 0, reps: 0, lapses: 0, lastReviewAt: null,
  }
}

export function toFsrsCard(memory: FsrsMemory): FsrsCard {
  const card: FsrsCard = {
    due: new Date(memory.dueAt),
    stability: memory.stabilityDays,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.intervalDays,
    learning_steps: memory.learningStep,
    reps: memory.reps,
    lapses: memory.lapses,
    state: STATE_OF_PHASE[memory.phase],
  }
  return memory.lastReviewAt === null ? card : { ...card, last_review: new Date(memory.lastReviewAt) }
}

export function fromFsrsCard(card: FsrsCard): FsrsMemory {
  return {
    phase: PHASE_OF_STATE[card.state],
    stabilityDays: card.stability,
    difficulty: card.difficulty,
    dueAt: card.due.getTime(),
    intervalDays: card.scheduled_days,
    learningStep: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewAt: card.last_review ? card.last_review.getTime() : null,
  }
}

/** A scheduler for one learner's parameters. Fuzz is off: when to show a card is a queue decision. */
export function createScheduler(parameters: SchedulerParameters): Scheduler {
  const algorithm = fsrs({
    request_retention: parameters.desiredRetention,
    enable_fuzz: false,
    ...(parameters.weights ? { w: [...parameters.weights] } : {}),
  })
  return {
    next: (memory, rating, at) =>
      fromFsrsCard(algorithm.next(toFsrsCard(memory), new Date(at), GRADE_OF_RATING[rating]).card),
    retrievability: (memory, at) =>
      memory.phase === 'new' ? 0 : algorithm.get_retrievability(toFsrsCard(memory), new Date(at), false),
    intervalDays: (stabilityDays) => algorithm.next_interval(stabilityDays, 0),
    recallAfter: (days, stabilityDays) => algorithm.forgetting_curve(days, stabilityDays),
    strengthAfter: (strength, days, rating) => {
      const before = strength && { stability: strength.stabilityDays, difficulty: strength.difficulty }
      const { stability, difficulty } = algorithm.next_state(before, days, GRADE_OF_RATING[rating])
      return { stabilityDays: stability, difficulty }
    },
  }
}

/**
 * The two numbers of FSRS's forgetting curve R = (1 + factor · days / stability) ^ decay under these weights, for what reckons it
 * elsewhere: the database. `retrievability` takes whole days, and stability and R to eight decimals.
 */
export function forgettingCurve(weights: readonly number[] | null): { decay: number; factor: number } {
  return computeDecayFactor(fsrs(weights ? { w: [...weights] } : {}).parameters.w)
}
