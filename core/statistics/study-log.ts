import { countedReviews } from '../review/counted-reviews'
import type { MedianDurations } from '../review/median-duration'
import type { Certainty, GradedAnswer, GradedReview, Rating } from '../review/review'
import { inFoldingOrder } from '../review/review-order'
import { foldReviews } from '../schedule/fold-reviews'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { type DayRule, studyDay } from '../schedule/study-day'
import { groupBy } from '../shared/group-by'

/** An answer that counts, with what was known of the key point before it. */
export type LoggedAnswer = {
  keyPointId: string
  /** The study day on which it was given. */
  answeredOn: string
  form: GradedAnswer['form']
  durationMs: number
  certainty: Certainty
  isRight: boolean
  /** Null when it is not rated: right but unsure on recognition. */
  rating: Rating | null
  /** Null when the key point was met with this answer, or the answer is not rated. */
  cardBefore: Card | null
}

export type StudyLog = {
  /**
   * Answers given on each study day, all of them: one that was taken back, or whose question was invalidated
   * later, was still study.
   */
  answersOn: ReadonlyMap<string, number>
  /** Those that say what was known: neither taken back nor invalidated, and scored. In folding order. */
  answers: readonly LoggedAnswer[]
}

/** What a learner's reviews say for statistics. `reviews` are all of the learner's, those to invalidated revisions too. */
export function readStudyLog(input: {
  reviews: readonly GradedReview[]
  invalidatedRevisions: ReadonlySet<string>
  scheduler: Scheduler
  medians: MedianDurations
  dayRule: DayRule
}): StudyLog {
  const { invalidatedRevisions, scheduler, medians, dayRule } = input
  const reviews = inFoldingOrder(input.reviews)
  const dayOf = new Map(reviews.map(({ id, correctedAt }) => [id, studyDay(correctedAt, dayRule)]))
  const answersOn = new Map<string, number>()
  for (const { id, type } of reviews) {
    const day = dayOf.get(id)
    if (type === 'answer' && day) answersOn.set(day, (answersOn.get(day) ?? 0) + 1)
  }

  const counted = countedReviews(reviews, invalidatedRevisions)
  const cardsBefore = new Map<string, Card | null>()
  const ratings = new Map([...groupBy(counted, ({ keyPointId }) => keyPointId).values()].flatMap((own) =>
    [...foldReviews(own, scheduler, medians, (before, { id }) => cardsBefore.set(id, before)).ratings]))
  const answers = counted.flatMap((review): LoggedAnswer[] => {
    const rating = ratings.get(review.id)
    if (review.type !== 'answer' || review.score.type !== 'scored' || rating === undefined) return []
    const { keyPointId, form, durationMs, certainty, score } = review
    return [{
      keyPointId, form, durationMs, certainty, rating, isRight: score.earned === 1,
      answeredOn: dayOf.get(review.id) ?? '', cardBefore: cardsBefore.get(review.id) ?? null,
    }]
  })
  return { answersOn, answers }
}
