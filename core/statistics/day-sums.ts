import type { Rating } from '../review/review'
import { inFoldingOrder } from '../review/review-order'
import type { Card } from '../schedule/memory'
import { type DayRule, studyDay } from '../schedule/study-day'
import { groupBy } from '../shared/group-by'
import { LONGEST_MS } from './answer-times'
import type { ExposureReview } from './first-meetings'
import { wasDue } from './was-due'

/** What a learner did on one study day, as class figures count it: without answers given as a guest. */
export type DaySums = {
  /** Scored answers that were not taken back, and those of them that were right. */
  answers: number
  right: number
  /** What they took, ms; each is cut to two minutes: beyond that the page was left open. */
  durationMs: number
  /** What true retention is the share of: key points that had come due in review, by the first rated answer of the day, and those recalled. */
  reviewed: number
  recalled: number
}

/** The rated answers by review id, each with the card as it was before it (null: the first), as folding tells them. */
export type RatedLog = ReadonlyMap<string, { before: Card | null; rating: Rating }>

/**
 * A learner's sums by study day, from all reviews that count of some key points; sums of different key points add up. `only` leaves
 * the sums to the reviews of these ids, which are then seen among the others: what they add.
 */
export function daySums(
  reviews: readonly ExposureReview[], rated: RatedLog, dayRule: DayRule, only: ReadonlySet<string> | null = null,
): Map<string, DaySums> {
  const sums = new Map<string, DaySums>()
  for (const own of groupBy(inFoldingOrder(reviews), ({ keyPointId }) => keyPointId).values()) {
    const undone = new Set(own.flatMap((review) => (review.type === 'undo' ? [review.targetReviewId] : [])))
    let lastRatedAt: number | null = null
    for (const review of own) {
      if (review.type === 'undo' || undone.has(review.id)) continue
      const log = rated.get(review.id)
      if (review.score.type === 'scored' && !review.answeredAsGuest && (only === null || only.has(review.id))) {
        const day = studyDay(review.correctedAt, dayRule)
        const isFirst = lastRatedAt === null || studyDay(lastRatedAt, dayRule) !== day
        const isReview = log?.before && isFirst && wasDue(log.before, day, dayRule)
        addDay(sums, day, {
          answers: 1, right: review.score.earned, durationMs: Math.min(review.durationMs, LONGEST_MS),
          reviewed: isReview ? 1 : 0, recalled: isReview && log.rating !== 'again' ? 1 : 0,
        })
      }
      if (log) lastRatedAt = review.correctedAt
    }
  }
  return sums
}

/** Adds to the sums of one day, `times` times. */
export function addDay(sums: Map<string, DaySums>, day: string, more: DaySums, times: 1 | -1 = 1): void {
  const { answers, right, durationMs, reviewed, recalled } = sums.get(day) ?? NOTHING
  sums.set(day, {
    answers: answers + times * more.answers, right: right + times * more.right, durationMs: durationMs + times * more.durationMs,
    reviewed: reviewed + times * more.reviewed, recalled: recalled + times * more.recalled,
  })
}

const NOTHING: DaySums = { answers: 0, right: 0, durationMs: 0, reviewed: 0, recalled: 0 }
