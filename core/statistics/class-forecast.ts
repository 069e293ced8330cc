import { isMissed } from '../schedule/is-missed'
import type { StudiedCard } from '../schedule/memory'
import type { DeadlineDay } from '../schedule/plan-deadline'
import { type Projection, type ProjectedMemory, afterLook, recallOf } from '../schedule/projected-memory'
import { type DayRule, daysBetween, studyDay } from '../schedule/study-day'
import { Z_95 } from './normal-quantile'

export type ForecastLearner = {
  cards: ReadonlyMap<string, StudiedCard>
  projection: Projection & { dayRule: DayRule }
  /** What the learner is going to study, as `planDeadline` made it from these cards; null without a plan. */
  plan: readonly DeadlineDay[] | null
}

/**
 * Mean retrievability, 0–1, over learners; unseen, or missed and not looked at again, as 0. Within `low` and `high` the share lies, with 95 % certainty, that would answer right
 * if each learner were asked once: mean ± 1.96 · √Σ p(1 − p) / n, the normal approximation of the Poisson binomial. It is the
 * chance in one asking, wide in small classes; how far the model of memory errs is no part of it.
 */
export type ForecastBand = { mean: number; low: number; high: number }

export type KeyPointForecast = {
  keyPointId: string
  /** Learners who have a card of it. */
  seenBy: number
  /** If nothing is studied until then, and with what is planned. */
  without: ForecastBand
  planned: ForecastBand
}

export type ClassForecast = {
  /** In the order of the input. */
  keyPoints: readonly KeyPointForecast[]
  /** Over all key points and learners; null without either. */
  all: { without: ForecastBand; planned: ForecastBand } | null
}

/**
 * What a class will know on a study day, YYYY-MM-DD, by key point, without further study and with the planned one. Reckons as the deadline
 * plan does, in study days; study ends the day before. Bands take answers to be independent.
 */
export function classForecast(input: { date: string; keyPointIds: readonly string[]; learners: readonly ForecastLearner[] }): ClassForecast {
  const { date, keyPointIds, learners } = input
  if (learners.length === 0) return { keyPoints: [], all: null }
  const looks = learners.map(({ plan }) => looksByKeyPoint(plan ?? [], date))
  const rows = keyPointIds.map((keyPointId) => ({
    keyPointId,
    seenBy: learners.filter(({ cards }) => cards.has(keyPointId)).length,
    without: learners.map((learner) => recallOn(date, keyPointId, [], learner)),
    planned: learners.map((learner, at) => recallOn(date, keyPointId, looks[at]?.get(keyPointId) ?? [], learner)),
  }))
  return {
    keyPoints: rows.map((row) => ({ ...row, without: bandOf(row.without), planned: bandOf(row.planned) })),
    all: rows.length === 0 ? null : {
      without: bandOf(rows.flatMap(({ without }) => without)), planned: bandOf(rows.flatMap(({ planned }) => planned)),
    },
  }
}

function looksByKeyPoint(plan: readonly DeadlineDay[], date: string): Map<string, string[]> {
  const looks = new Map<string, string[]>()
  for (const { on, introduce, review } of plan.filter((day) => day.on < date)) {
    for (const id of [...introduce, ...review]) looks.set(id, [...(looks.get(id) ?? []), on])
  }
  return looks
}

/** `looks`: study days, ascending. */
function recallOn(date: string, keyPointId: string, looks: readonly string[], { cards, projection }: ForecastLearner): number {
  const card = cards.get(keyPointId)
  if (card !== undefined && isMissed(card) && looks.length === 0) return 0
  const isRated = card !== undefined && card.lastReviewAt !== null && card.stabilityDays > 0
  let memory: ProjectedMemory = isRated ? [{ share: 1, strength: card }] : []
  let last = isRated && card.lastReviewAt !== null ? studyDay(card.lastReviewAt, projection.dayRule) : (looks[0] ?? date)
  for (const day of looks) {
    memory = afterLook(memory, Math.max(0, daysBetween(last, day)), projection)
    last = day
  }
  return recallOf(memory, Math.max(0, daysBetween(last, date)), projection)
}

function bandOf(recalls: readonly number[]): ForecastBand {
  const sum = recalls.reduce((total, recall) => total + recall, 0)
  return bandOfSums({ count: recalls.length, recall: sum, variance: recalls.reduce((total, recall) => total + recall * (1 - recall), 0) })
}

/** The band of so many chances of recall p, from their sum and that of p(1 − p). */
export function bandOfSums({ count, recall, variance }: { count: number; recall: number; variance: number }): ForecastBand {
  const mean = recall / count
  const reach = (Z_95 * Math.sqrt(variance)) / count
  return { mean, low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) }
}
