import { HOUR_MS, type Instant } from '../shared/instant'
import { fuzzRange } from './fuzz-range'
import type { Card } from './memory'
import { type DayRule, addDays, studyDay } from './study-day'

/** Share of an ordinary day's load, 0–1, for each weekday, Sunday first as in `Date.getUTCDay`. 0: nothing if it can be helped. */
export type WeekdayShares = readonly [number, number, number, number, number, number, number]
export const EVERY_DAY_ALIKE: WeekdayShares = [1, 1, 1, 1, 1, 1, 1]

/** The study day on which a card is shown, and the memory it was chosen for. Stored beside the card, not part of the fold. */
export type PlannedDue = { dueOn: string; reviewedAt: Instant; intervalDays: number }

/** After an easy day with nothing to do, the next day that has a share is looked for this far; further away the wait would cost more than it saves. */
const LONGEST_POSTPONEMENT_DAYS = 3

/**
 * What the last day of the range counts for above the others. Near days are always fuller, as more of their cards are planned
 * already; without this the plan would shift reviews to later days and let retention drop (by one point at 0.95 in the simulation).
 */
const COST_OF_LATENESS = 0.5

/**
 * The study day on which each card in review is shown: within FSRS's fuzz range, where least is planned already in proportion to
 * the weekday's share. A queue decision: memory stays what the fold makes it.
 *
 * A day once chosen stays while the card's last review and interval are the same (`planned` is the result of the
 * last call), so re-planning moves nothing. New choices are made in the order of the reviews, then of key point ids, and ties
 * fall to the day nearest to FSRS's own, then to the earlier: no chance, so every device that has the same cards and
 * the same plan chooses the same. To apply changed shares, plan from an empty `planned`. Cards in learning steps are not planned.
 */
export function planDueDays(input: {
  cards: ReadonlyMap<string, Card>
  planned: ReadonlyMap<string, PlannedDue>
  weekdayShares: WeekdayShares
  dayRule: DayRule
  /** How many of the learner's other cards are planned for each day, when `cards` are not all. */
  others?: ReadonlyMap<string, number>
}): Map<string, PlannedDue> {
  const plan = new Map<string, PlannedDue>()
  const load = new Map(input.others)
  const keep = (keyPointId: string, due: PlannedDue) => {
    plan.set(keyPointId, due)
    load.set(due.dueOn, (load.get(due.dueOn) ?? 0) + 1)
  }
  const open: ReviewedCard[] = []
  for (const card of input.cards.values()) {
    if (!isReviewed(card)) continue
    const before = input.planned.get(card.keyPointId)
    if (before && isPlanOf(card, before)) keep(card.keyPointId, before)
    else open.push(card)
  }
  open.sort((a, b) => a.lastReviewAt - b.lastReviewAt || (a.keyPointId < b.keyPointId ? -1 : 1))
  for (const card of open) {
    const dueOn = chooseDay(card, load, input.weekdayShares, input.dayRule)
    keep(card.keyPointId, { dueOn, reviewedAt: card.lastReviewAt, intervalDays: card.intervalDays })
  }
  return plan
}

/** The study day on which a card is shown: the planned one while the plan was made for its last review, else the day of its due time. */
export function shownOn(card: Card, planned: ReadonlyMap<string, PlannedDue> | undefined, dayRule: DayRule): string {
  const due = planned?.get(card.keyPointId)
  return due && isPlanOf(card, due) ? due.dueOn : studyDay(card.dueAt, dayRule)
}

/**
 * When a card is shown, as an instant to say in words: its due time, moved by whole days where another day is planned. Whatever
 * names the day on which a key point comes back goes by this or by `shownOn`, and they name the same day.
 */
export function shownAt(card: Card, planned: ReadonlyMap<string, PlannedDue> | undefined, dayRule: DayRule): Instant {
  const due = planned?.get(card.keyPointId)
  if (!due || !isPlanOf(card, due)) return card.dueAt
  const dueDay = studyDay(card.dueAt, dayRule)
  if (due.dueOn === dueDay) return card.dueAt
  const at = card.dueAt + Date.parse(due.dueOn) - Date.parse(dueDay)
  // Between winter and summer time an hour may lead across the rollover.
  return [at, at - HOUR_MS, at + HOUR_MS].find((moved) => studyDay(moved, dayRule) === due.dueOn) ?? at
}

function isPlanOf(card: Card, due: PlannedDue): boolean {
  return due.reviewedAt === card.lastReviewAt && due.intervalDays === card.intervalDays
}

type ReviewedCard = Card & { lastReviewAt: Instant }

function isReviewed(card: Card): card is ReviewedCard {
  return card.phase === 'review' && card.lastReviewAt !== null
}

function chooseDay(card: ReviewedCard, load: ReadonlyMap<string, number>, shares: WeekdayShares, dayRule: DayRule): string {
  const ideal = studyDay(card.dueAt, dayRule)
  const { fromDays, toDays } = fuzzRange(card.intervalDays)
  let best: { day: string; cost: number; distance: number } | null = null
  for (let offset = fromDays - card.intervalDays; offset <= toDays - card.intervalDays; offset += 1) {
    const day = addDays(ideal, offset)
    const share = shareOf(day, shares)
    if (share === 0) continue
    const lateness = offset > 0 ? offset / (toDays - card.intervalDays) : 0
    const cost = (((load.get(day) ?? 0) + 1) / share) * (1 + COST_OF_LATENESS * lateness)
    const distance = Math.abs(offset)
    if (!best || cost < best.cost || (cost === best.cost && distance < best.distance)) best = { day, cost, distance }
  }
  return best?.day ?? nextDayWithShare(addDays(ideal, toDays - card.intervalDays), shares) ?? ideal
}

function nextDayWithShare(after: string, shares: WeekdayShares): string | null {
  for (let offset = 1; offset <= LONGEST_POSTPONEMENT_DAYS; offset += 1) {
    const day = addDays(after, offset)
    if (shareOf(day, shares) > 0) return day
  }
  return null
}

function shareOf(day: string, shares: WeekdayShares): number {
  return shares[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1
}
