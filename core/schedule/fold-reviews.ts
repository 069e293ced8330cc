import { type MedianDurations } from '../review/median-duration'
import { rateAnswer } from '../review/rating-table'
import type { GradedAnswer, GradedReview, Rating } from '../review/review'
import { inFoldingOrder } from '../review/review-order'
import { type Scheduler, newMemory } from './fsrs-scheduler'
import { DAY_MS } from '../shared/instant'
import type { Card, FsrsMemory } from './memory'
import { RECOGNITION_STABILITY_LIMIT_DAYS } from './recognition-limit'

export type Folded = {
  /** Null when nothing was answered. */
  card: Card | null
  /** The rating each counted answer was given; null for an answer that is not rated. Answers taken back are absent. */
  ratings: ReadonlyMap<string, Rating | null>
}

/** Told of each rated answer on the way: the card as it was before it, null for the first. */
export type OnRated = (before: Card | null, answer: GradedAnswer, rating: Rating) => void

/**
 * The card of one learner × key point: a fold of that learner's reviews of that key point.
 * Any order and any repetition of the same reviews gives the same card.
 */
export function foldReviews(
  reviews: Iterable<GradedReview>, scheduler: Scheduler, medians: MedianDurations, onRated?: OnRated,
): Folded {
  const ordered = inFoldingOrder(reviews)
  const undone = new Set(ordered.flatMap((review) => (review.type === 'undo' ? [review.targetReviewId] : [])))
  let card: Card | null = null
  const ratings = new Map<string, Rating | null>()
  let afterUndo = false
  for (const review of ordered) {
    if (review.type === 'undo') continue
    if (undone.has(review.id)) {
      card = withExposure(card, review)
      afterUndo = true
      continue
    }
    const folded = foldAnswer(card, review, { scheduler, medians, afterUndo })
    if (folded.rating !== null) onRated?.(card, review, folded.rating)
    card = folded.card
    ratings.set(review.id, folded.rating)
    afterUndo = false
  }
  return { card, ratings }
}

/** One step of the fold: the card after the next answer that was not taken back, and how it was rated. `afterUndo`: the answer before it was. */
export function foldAnswer(
  card: Card | null, answer: GradedAnswer, { scheduler, medians, afterUndo }: { scheduler: Scheduler; medians: MedianDurations; afterUndo: boolean },
): { card: Card; rating: Rating | null } {
  const rating = rateAnswer({ ...answer, medianDurationMs: medians[answer.form], afterUndo })
  return { card: withAnswer(withExposure(card, answer), answer, rating, scheduler), rating }
}

/** An answer was given: exposure counts even when the answer is taken back or not rated. */
function withExposure(card: Card | null, answer: GradedAnswer): Card {
  const seen = { lastAnsweredAt: answer.correctedAt, lastQuestionId: answer.questionId }
  if (card) return { ...card, ...seen }
  return {
    ...newMemory(answer.correctedAt), ...seen,
    keyPointId: answer.keyPointId, firstAnsweredAt: answer.correctedAt,
    recallProven: false, reaskPending: false,
  }
}

function withAnswer(card: Card, answer: GradedAnswer, rating: Rating | null, scheduler: Scheduler): Card {
  if (rating === null) return { ...card, reaskPending: answer.score.type === 'scored' }
  const recallProven = card.recallProven || (answer.form === 'recall' && rating !== 'again')
  const stepped = graduateIfStuck(card, scheduler.next(card, rating, answer.correctedAt), rating, scheduler)
  const memory = answer.form === 'recognition' && !recallProven ? limitStability(stepped, scheduler) : stepped
  return { ...card, ...memory, recallProven, reaskPending: false }
}

/**
 * With the usual learning steps, a card rated hard repeats its step for ever. The second hard in a row on one
 * step therefore graduates the card on the stability it has earned: an honestly unsure learner gets out.
 */
function graduateIfStuck(before: FsrsMemory, after: FsrsMemory, rating: Rating, scheduler: Scheduler): FsrsMemory {
  const inSteps = before.phase === 'learning' || before.phase === 'relearning'
  const stuck = rating === 'hard' && inSteps && after.phase === before.phase && after.learningStep === before.learningStep
  return stuck ? inReview(after, scheduler.intervalDays(after.stabilityDays)) : after
}

function limitStability(memory: FsrsMemory, scheduler: Scheduler): FsrsMemory {
  const stabilityDays = Math.min(memory.stabilityDays, RECOGNITION_STABILITY_LIMIT_DAYS)
  const longest = scheduler.intervalDays(RECOGNITION_STABILITY_LIMIT_DAYS)
  // FSRS keeps the intervals of the four ratings apart, so the interval can exceed the limit where stability does not.
  return memory.phase === 'review' && memory.intervalDays > longest
    ? inReview({ ...memory, stabilityDays }, longest)
    : { ...memory, stabilityDays }
}

function inReview(memory: FsrsMemory, intervalDays: number): FsrsMemory {
  const from = memory.lastReviewAt ?? memory.dueAt
  return { ...memory, phase: 'review', learningStep: 0, intervalDays, dueAt: from + intervalDays * DAY_MS }
}
