import type { Instant } from '../shared/instant'
import { calibrated } from './calibrate-forecast'
import type { MemoryStrength } from './fsrs-scheduler'
import type { Card } from './memory'
import { type Projection, afterLook, recallOf } from './projected-memory'
import { type DayRule, daysBetween, studyDay } from './study-day'

export type WorkloadRequest = Projection & {
  /** `scheduler` must have the desired retention that is asked about. */
  cards: readonly Card[]
  /** Key points never met, and how many of them are introduced a day. */
  unseenCount: number
  newPerDay: number
  /** The learner's own minutes for a pass, for a failure with what it takes to learn it again, and for introducing one. */
  minutesPerPass: number
  minutesPerFailure: number
  minutesPerNew: number
  /** How far it looks ahead. */
  days: number
  dayRule: DayRule
  now: Instant
}

export type Workload = {
  /** Mean over the days. */
  minutesADay: number
  /** Mean retrievability, 0–1, of the last 30 days over all key points, those still unseen as not known: of one day alone it would hang on who was reviewed last. */
  meanRetrievability: number
}

/** A share of a key point's possible fates, with its last review and its next, in days from today. */
type Fate = { share: number; strength: MemoryStrength; lastDay: number; dueDay: number }

/** The days at the end over which what is kept is averaged. */
const KEPT_OVER_DAYS = 30

/** Shares under this are joined to the likelier outcome: they change the minutes by less than a hundredth. */
const LEAST_SHARE = 0.02

/**
 * What a desired retention costs and keeps: expected values, no chance, so the same cards give the same figures. Each key point is
 * followed through its likely fates; it passes with the probability that FSRS gives, corrected by how the learner's forecasts came out (the
 * likeliest correction, without the caution of a promise).
 * Load balance and limits are left out: they move reviews between days, not their number.
 */
export function projectWorkload({ calibration, ...rest }: WorkloadRequest): Workload {
  const request = { ...rest, calibration: { ...calibration, doubt: null } }
  const today = studyDay(request.now, request.dayRule)
  let [minutes, known] = [0, 0]
  for (const card of request.cards) {
    if (card.stabilityDays <= 0) continue
    const lastDay = card.lastReviewAt === null ? 0 : -daysBetween(studyDay(card.lastReviewAt, request.dayRule), today)
    const dueDay = Math.max(0, lastDay + request.scheduler.intervalDays(card.stabilityDays))
    const one = follow([{ share: 1, strength: card, lastDay, dueDay }], request.days, request)
    minutes += one.minutes
    known += one.retrievability
  }
  const perDay = Math.max(0, request.newPerDay)
  for (let day = 0, left = request.unseenCount; day < request.days && left > 0 && perDay > 0; day += 1) {
    const count = Math.min(perDay, left)
    left -= count
    const one = follow(introducedOn(day, request), request.days, request)
    minutes += count * (request.minutesPerNew + one.minutes)
    known += count * one.retrievability
  }
  const count = request.cards.length + request.unseenCount
  return { minutesADay: minutes / request.days, meanRetrievability: count === 0 ? 0 : known / count }
}

function introducedOn(day: number, request: WorkloadRequest): Fate[] {
  return afterLook([], 0, request).map(({ share, strength }) => (
    { share, strength, lastDay: day, dueDay: day + request.scheduler.intervalDays(strength.stabilityDays) }
  ))
}

function follow(start: readonly Fate[], until: number, request: WorkloadRequest): { minutes: number; retrievability: number } {
  const { scheduler, calibration } = request
  const open = [...start]
  let [minutes, retrievability] = [0, 0]
  for (let fate = open.pop(); fate; fate = open.pop()) {
    const { share, strength, lastDay, dueDay } = fate
    retrievability += share * keptUntil(Math.min(dueDay, until), fate, until, request)
    if (dueDay >= until) continue
    const days = Math.max(1, dueDay - lastDay)
    const recall = calibrated(scheduler.recallAfter(days, strength.stabilityDays), days, calibration)
    minutes += share * (recall * request.minutesPerPass + (1 - recall) * request.minutesPerFailure)
    const passed = scheduler.strengthAfter(strength, days, 'good')
    const failed = scheduler.strengthAfter(scheduler.strengthAfter(strength, days, 'again'), 0, 'good')
    const failureShare = share * (1 - recall) < LEAST_SHARE ? 0 : share * (1 - recall)
    for (const [nextShare, next] of [[share - failureShare, passed], [failureShare, failed]] as const) {
      if (nextShare > 0) open.push({ share: nextShare, strength: next, lastDay: dueDay, dueDay: dueDay + scheduler.intervalDays(next.stabilityDays) })
    }
  }
  return { minutes, retrievability }
}

/** What a fate adds to the mean of the last days, from its last review to `end`: Simpson's rule, which FSRS's smooth curve suits. */
function keptUntil(end: number, { strength, lastDay }: Fate, until: number, request: WorkloadRequest): number {
  const window = Math.min(KEPT_OVER_DAYS, until)
  const start = Math.max(lastDay, until - window)
  if (end <= start) return 0
  const recall = (day: number) => recallOf([{ share: 1, strength }], day - lastDay, request)
  return ((end - start) / window) * ((recall(start) + 4 * recall((start + end) / 2) + recall(end)) / 6)
}
