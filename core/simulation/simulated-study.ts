/** Days of study by a simulated learner through the app's own queue, form ladder, rating table and fold. */
import type { RelatedKeyPoints } from '../key-point/related-key-points'
import { FORM_OF_KIND } from '../question/question'
import { medianDurations, sameMedians, type MedianDurations, NO_MEDIANS, MEDIAN_RENEWED_EVERY } from '../review/median-duration'
import { QUICK_SHARE_OF_MEDIAN, RATING_TABLE_VERSION } from '../review/rating-table'
import type { AnswerReview } from '../review/review'
import { foldAnswer, foldReviews } from '../schedule/fold-reviews'
import { type Probe, pickQuestion } from '../schedule/form-ladder'
import { type Scheduler, createScheduler } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { EVERY_DAY_ALIKE, type PlannedDue, planDueDays } from '../schedule/plan-due-days'
import { type DayRule, studyDay } from '../schedule/study-day'
import { LEARN_AHEAD_MS, type StudyReason, buildStudyQueue } from '../schedule/study-queue'
import { DAY_MS, HOUR_MS, type Instant } from '../shared/instant'
const FEEDBACK_MS = 4000
const BATCH = 20

/** The first answer of the day on a card in review that was due. */
export type DueReview = {
  day: number
  keyPointId: string
  /** When the interval that ends here was set. */
  scheduledAt: Instant
  /** What the app predicted and saw. */
  retrievability: number
  isPass: boolean
  /** What was so. */
  recallProbability: number
}

/** An answer as it goes into a review, and what was so when it was given. */
export type GivenAnswer = Pick<AnswerReview, 'questionRevision' | 'response' | 'score' | 'certainty' | 'hinted' | 'durationMs'> & {
  /** Before the answer, in the form asked: no guess, no slip. */
  recallProbability: number
}

export type StudyOptions = {
  /** In teaching order, each with at least one question. */
  keyPoints: readonly { id: string; probes: readonly Probe[] }[]
  answer(keyPointId: string, probe: Probe, at: Instant): GivenAnswer
  /** Numbers in [0, 1): when in the evening study begins. */
  random: () => number
  /** The evening of the first day. */
  startAt: Instant
  dayRule: DayRule
  desiredRetention: number
  newPerDay: number
  /** Due days are evened out, as they are for whoever has an account. */
  isBalanced: boolean
  related?: RelatedKeyPoints
}

/** One learner who studies evening by evening. Throws where a key point without a question is to be asked. */
export class SimulatedStudy {
  readonly cards = new Map<string, Card>()
  readonly answers: AnswerReview[] = []
  readonly dueReviews: DueReview[] = []
  planned = new Map<string, PlannedDue>()
  scheduler: Scheduler
  medians: MedianDurations = NO_MEDIANS
  day = 0
  private readonly probesOf: ReadonlyMap<string, readonly Probe[]>
  private readonly ofKeyPoint = new Map<string, AnswerReview[]>()
  private readonly lastAnsweredAt = new Map<string, Instant>()

  constructor(private readonly study: StudyOptions) {
    this.probesOf = new Map(study.keyPoints.map(({ id, probes }) => [id, probes]))
    this.scheduler = createScheduler({ desiredRetention: study.desiredRetention, weights: null })
  }

  get now(): Instant {
    return this.study.startAt + this.day * DAY_MS
  }

  /** Takes over fitted weights: every card is folded anew. */
  adopt(weights: readonly number[] | null): void {
    this.scheduler = createScheduler({ desiredRetention: this.study.desiredRetention, weights })
    for (const id of this.ofKeyPoint.keys()) this.refold(id)
  }

  /** One evening: everything that the queue has for today, or as many answers of it. */
  studyOneDay(mostAnswers = Infinity): void {
    let at = this.now + this.study.random() * 2 * HOUR_MS
    if (this.study.isBalanced) this.replan()
    const upTo = this.answers.length + mostAnswers
    while (this.answers.length < upTo) {
      const queue = buildStudyQueue({
        keyPointIds: this.study.keyPoints.map(({ id }) => id), cards: this.cards, now: at, limit: Math.min(BATCH, upTo - this.answers.length),
        settings: { ...this.study.dayRule, newPerDay: this.study.newPerDay }, planned: this.planned, ...(this.study.related ? { related: this.study.related } : {}),
      })
      if (queue.items.length === 0) break
      for (const { keyPointId, reason } of queue.items) at = this.ask(keyPointId, reason, at)
    }
    this.day += 1
  }

  /** An evening without study. */
  rest(): void {
    this.day += 1
  }

  /** One evening with a given list, and the learning steps and second questions that follow from it. */
  studyList(keyPointIds: readonly string[]): void {
    let at = this.now + this.study.random() * 2 * HOUR_MS
    for (const keyPointId of keyPointIds) at = this.ask(keyPointId, 'due', at)
    for (;;) {
      const unfinished = [...this.cards.values()].filter((card) => card.reaskPending || card.phase !== 'review')
      if (unfinished.length === 0) break
      at = Math.max(at, Math.min(...unfinished.map(({ dueAt }) => dueAt)) - LEARN_AHEAD_MS)
      for (const { keyPointId } of unfinished) at = this.ask(keyPointId, 'learning', at)
    }
    this.day += 1
  }

  /** Asks one key point; returns the time after the verdict. */
  ask(keyPointId: string, reason: StudyReason, at: Instant): Instant {
    const card = this.cards.get(keyPointId) ?? null
    const probe = this.nextQuestion(keyPointId)
    const { recallProbability, ...given } = this.study.answer(keyPointId, probe, at)
    const review: AnswerReview = {
      id: String(this.answers.length).padStart(8, '0'), type: 'answer', keyPointId, questionId: probe.id, ...given,
      form: FORM_OF_KIND[probe.kind], deviceId: 'd', reviewedAt: at, correctedAt: at, ratingTableVersion: RATING_TABLE_VERSION,
    }
    if (card?.lastReviewAt && reason === 'due') {
      this.dueReviews.push({
        day: this.day, keyPointId, scheduledAt: card.lastReviewAt, retrievability: this.scheduler.retrievability(card, at),
        isPass: given.score.type === 'scored' && given.score.earned === 1, recallProbability,
      })
    }
    this.record(review)
    return at + given.durationMs + FEEDBACK_MS
  }

  replan(): void {
    this.planned = planDueDays({ cards: this.cards, planned: this.planned, weekdayShares: EVERY_DAY_ALIKE, dayRule: this.study.dayRule })
  }

  studyDayNow(): string {
    return studyDay(this.now, this.study.dayRule)
  }

  /** What would be asked of a key point now. */
  nextQuestion(keyPointId: string): Probe {
    const probes = (this.probesOf.get(keyPointId) ?? []).map((probe) => ({ ...probe, lastAnsweredAt: this.lastAnsweredAt.get(probe.id) ?? null }))
    const probe = pickQuestion(probes, this.cards.get(keyPointId) ?? null)
    if (!probe) throw new Error(`No question for ${keyPointId}`)
    return probe
  }

  private record(review: AnswerReview): void {
    this.answers.push(review)
    this.lastAnsweredAt.set(review.questionId, review.correctedAt)
    const own = this.ofKeyPoint.get(review.keyPointId)
    if (own) own.push(review)
    else this.ofKeyPoint.set(review.keyPointId, [review])
    // Nothing is taken back and answers come in order: the fold goes on from where it was.
    const step = foldAnswer(this.cards.get(review.keyPointId) ?? null, review, { scheduler: this.scheduler, medians: this.medians, afterUndo: false })
    this.cards.set(review.keyPointId, step.card)
    if (this.answers.length % MEDIAN_RENEWED_EVERY === 0) this.renewMedians()
  }

  /** As the app does, but folds only the key points in which an answer becomes quick or ceases to be: other ratings stay. */
  private renewMedians(): void {
    const before = this.medians
    this.medians = medianDurations(this.answers)
    if (sameMedians(before, this.medians)) return
    const changed = this.answers.filter((answer) => isQuick(answer, before) !== isQuick(answer, this.medians))
    for (const id of new Set(changed.map(({ keyPointId }) => keyPointId))) this.refold(id)
  }

  private refold(keyPointId: string): void {
    const { card } = foldReviews(this.ofKeyPoint.get(keyPointId) ?? [], this.scheduler, this.medians)
    if (card) this.cards.set(keyPointId, card)
  }
}

function isQuick({ form, durationMs }: AnswerReview, medians: MedianDurations): boolean {
  const medianMs = medians[form]
  return medianMs !== null && durationMs <= medianMs * QUICK_SHARE_OF_MEDIAN
}
