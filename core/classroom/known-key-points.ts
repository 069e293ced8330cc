import { isMissed } from '../schedule/is-missed'
import type { Card } from '../schedule/memory'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import { daysBetween, type DayRule, studyDay } from '../schedule/study-day'
import type { Instant } from '../shared/instant'

/** Of the key points of a study assignment: how many there are, were met, and are known to the goal or better; one missed and not recalled since is not. */
export type KnownKeyPoints = { total: number; met: number; known: number }

type Memory = { cards: ReadonlyMap<string, Card>; scheduler: Scheduler }

/** As things stand now: known is what would be recalled at this moment with the probability of the goal or a higher one. */
export function knownNow(keyPointIds: readonly string[], goal: number, { cards, scheduler }: Memory, now: Instant): KnownKeyPoints {
  return count(keyPointIds, goal, cards, (card) => scheduler.retrievability(card, now))
}

/** On a study day, YYYY-MM-DD, from cards as they were before it; reckons in study days, as the plan for a date does. */
export function knownOn(date: string, keyPointIds: readonly string[], goal: number, { cards, scheduler, dayRule }: Memory & { dayRule: DayRule }): KnownKeyPoints {
  return count(keyPointIds, goal, cards, ({ lastReviewAt, stabilityDays }) =>
    lastReviewAt === null || stabilityDays <= 0 ? 0 : scheduler.recallAfter(Math.max(0, daysBetween(studyDay(lastReviewAt, dayRule), date)), stabilityDays))
}

function count(keyPointIds: readonly string[], goal: number, cards: ReadonlyMap<string, Card>, recall: (card: Card) => number): KnownKeyPoints {
  const met = keyPointIds.flatMap((id) => cards.get(id) ?? [])
  return { total: keyPointIds.length, met: met.length, known: met.filter((card) => !isMissed(card) && recall(card) >= goal).length }
}
