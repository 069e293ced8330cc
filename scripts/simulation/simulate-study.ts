/** Days of study by a simulated learner through the app's own queue, form ladder, rating table and fold. */
import { FORM_OF_KIND } from '../../core/question/question'
import { medianDurations, sameMedians, type MedianDurations, NO_MEDIANS, MEDIAN_RENEWED_EVERY } from '../../core/review/median-duration'
import { QUICK_SHARE_OF_MEDIAN, RATING_TABLE_VERSION } from '../../core/review/rating-table'
import type { AnswerReview } from '../../core/review/review'
import { foldReviews } from '../../core/schedule/fold-reviews'
import { type Probe, pickQuestion } from '../../core/schedule/form-ladder'
import { type Scheduler, createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { Card } from '../../core/schedule/memory'
import { EVERY_DAY_ALIKE, type PlannedDue, planDueDays } from '../../core/schedule/plan-due-days'
import { studyDay } from '../../core/schedule/study-day'
import { LEARN_AHEAD_MS, type StudyReason, buildStudyQueue } from '../../core/schedule/study-queue'
import { DAY_MS, HOUR_MS, type Instant } from '../../core/shared/instant'
import { seededRandom } from '../../core/shared/seeded-random'
import { type SimulatedKeyPoint, makeKeyPoints } from './simulated-key-point'
import { type SimulatedLearner, createLearner } from './simulated-learner'

const START_AT: Instant = Date.parse('2026-01-05T18:00:00Z')
export const DAY_RULE = { timeZone: 'UTC', rolloverHour: 4 } as const
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

export class StudySimulation {
  readonly keyPoints: SimulatedKeyPoint[]
  readonly learner: SimulatedLearner
  readonly cards = new Map<string, Card>()
  readonly answers: AnswerReview[] = []
  readonly dueReviews: DueReview[] = []
  planned = new Map<string, PlannedDue>()
  scheduler: Scheduler
  medians: MedianDurations = NO_MEDIANS
  day = 0
  private readonly keyPointOf: ReadonlyMap<string, SimulatedKeyPoint>
  private readonly ofKeyPoint = new Map<string, AnswerReview[]>()
  private readonly lastAnsweredAt = new Map<string, Instant>()
  private readonly random: () => number

  constructor(readonly options: {
    seed: string; keyPointCount: number; desiredRetention: number; newPerDay: number; isBalanced: boolean
  }) {
    this.random = seededRandom(`${options.seed} study`)
    this.keyPoints = makeKeyPoints(options.keyPointCount, this.random)
    this.keyPointOf = new Map(this.keyPoints.map((keyPoint) => [keyPoint.id, keyPoint]))
    this.learner = createLearner(this.keyPoints, options.seed, START_AT)
    this.scheduler = createScheduler({ desiredRetention: options.desiredRetention, weights: null })
  }

  get now(): Instant {
    return START_AT + this.day * DAY_MS
  }

  /** Takes over fitted weights: every card is folded anew. */
  adopt(weights: readonly number[] | null): void {
    this.scheduler = createScheduler({ desiredRetention: this.options.desiredRetention, weights })
    for (const id of this.ofKeyPoint.keys()) this.refold(id)
  }

  /** One evening: everything that the queue has for today. */
  studyOneDay(): void {
    let at = this.now + this.random() * 2 * HOUR_MS
    if (this.options.isBalanced) this.replan()
    for (;;) {
      const queue = buildStudyQueue({
        keyPointIds: this.keyPoints.map(({ id }) => id), cards: this.cards, now: at, limit: BATCH,
        settings: { ...DAY_RULE, newPerDay: this.options.newPerDay }, planned: this.planned,
      })
      if (queue.items.length === 0) break
      for (const { keyPointId, reason } of queue.items) at = this.ask(keyPointId, reason, at)
    }
    this.day += 1
  }

  /** One evening with a given list, and the learning steps and second questions that follow from it. */
  studyList(keyPointIds: readonly string[]): void {
    let at = this.now + this.random() * 2 * HOUR_MS
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
    const answer = this.learner.answer(keyPointId, probe.kind, at)
    const review: AnswerReview = {
      id: String(this.answers.length).padStart(8, '0'), type: 'answer', keyPointId, questionId: probe.id, questionRevision: 'r',
      form: FORM_OF_KIND[probe.kind], response: { type: 'typed', text: '' }, hinted: false, deviceId: 'd',
      score: { type: 'scored', earned: answer.isRight ? 1 : 0, possible: 1 }, certainty: answer.certainty,
      durationMs: answer.durationMs, reviewedAt: at, correctedAt: at, ratingTableVersion: RATING_TABLE_VERSION,
    }
    if (card?.lastReviewAt && reason === 'due') {
      this.dueReviews.push({
        day: this.day, keyPointId, scheduledAt: card.lastReviewAt, retrievability: this.scheduler.retrievability(card, at),
        isPass: answer.isRight, recallProbability: answer.recallProbability,
      })
    }
    this.record(review)
    return at + answer.durationMs + FEEDBACK_MS
  }

  replan(): void {
    this.planned = planDueDays({ cards: this.cards, planned: this.planned, weekdayShares: EVERY_DAY_ALIKE, dayRule: DAY_RULE })
  }

  studyDayNow(): string {
    return studyDay(this.now, DAY_RULE)
  }

  /** The learner's real probability of retrieving the answer if the app asked now; 0 when never met. */
  recallAsAsked(keyPointId: string): number {
    return this.learner.recallProbability(keyPointId, this.nextQuestion(keyPointId).kind, this.now)
  }

  private nextQuestion(keyPointId: string): Probe {
    const probes = (this.keyPointOf.get(keyPointId)?.probes ?? []).map((probe) => ({ ...probe, lastAnsweredAt: this.lastAnsweredAt.get(probe.id) ?? null }))
    const probe = pickQuestion(probes, this.cards.get(keyPointId) ?? null)
    if (!probe) throw new Error(`No question for ${keyPointId}`)
    return probe
  }

  private record(review: AnswerReview): void {
    this.answers.push(review)
    this.lastAnsweredAt.set(review.questionId, review.correctedAt)
    this.ofKeyPoint.set(review.keyPointId, [...(this.ofKeyPoint.get(review.keyPointId) ?? []), review])
    this.refold(review.keyPointId)
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
