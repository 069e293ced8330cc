import { DAY_MS, type Instant } from '../shared/instant'
import { keepApart } from './keep-apart'
import type { Card } from './memory'
import type { PlannedDue } from './plan-due-days'
import { daysBetween, type DayRule, studyDay } from './study-day'
import { type StudyQueue, type StudyQueueInput, buildStudyQueue, isInSteps, lastOf } from './study-queue'

/** Today's part of a deadline's plan, as it was made from the cards of this morning. */
export type DeadlineToday = {
  /** All key points that count for the deadline: until the date they come as planned, not when FSRS has them due. */
  keyPointIds: ReadonlySet<string>
  /** To be introduced today, and to be looked at again. */
  introduce: readonly string[]
  review: readonly string[]
  /** The next study day on which the plan has something; the date itself when nothing is planned before it. */
  nextOn: string
}

/**
 * What to ask now of a learner with a deadline ahead: its key points as planned, each look once a day, those to be introduced whatever
 * the daily allowance; then what else is due, as far as the limit on reviews leaves room. Other new key points wait. Learning steps
 * come as ever: a miss is learned again the same day.
 */
export function buildDeadlineQueue(input: StudyQueueInput, deadline: DeadlineToday): StudyQueue {
  const { keyPointIds, cards, settings, now, limit, related = new Map<string, Set<string>>() } = input
  const today = studyDay(now, settings)
  const counts = (id: string) => deadline.keyPointIds.has(id)
  const own = keyPointIds.filter((id) => counts(id) && (cards.has(id) || deadline.introduce.includes(id)))
  const answeredToday = keyPointIds.flatMap((id) => cards.get(id) ?? []).filter(({ lastAnsweredAt }) => studyDay(lastAnsweredAt, settings) === today)
  const planned = buildStudyQueue({
    ...input, keyPointIds: own, limit: Infinity, settings: { ...settings, newPerDay: Infinity, reviewsPerDay: null },
    planned: shownAsPlanned(own.flatMap((id) => cards.get(id) ?? []), deadline, today, settings),
  })
  const looks = planned.items.filter(({ reason }) => reason === 'due').length
  const others = buildStudyQueue({
    ...input, keyPointIds: keyPointIds.filter((id) => !counts(id) && cards.has(id)), limit: Infinity,
    settings: { ...settings, newPerDay: 0, reviewsPerDay: roomLeft(settings.reviewsPerDay, looks + lookedAt(own, answeredToday, today, settings)) },
  })
  const all = [
    ...planned.items.map(({ keyPointId, reason }) => ({ keyPointId, reason: reason === 'due' ? ('deadline' as const) : reason })),
    ...others.items,
  ]
  // A learning step is asked early only when nothing else is left, of the deadline or not.
  const inTime = all.filter(({ keyPointId }) => !isEarly(cards.get(keyPointId), now))
  const asked = inTime.length > 0 ? inTime : all
  return {
    items: keepApart(asked, related, lastOf(answeredToday), limit),
    left: { due: planned.left.due + others.left.due, new: planned.left.new },
    doneForToday: asked.length === 0,
    nextDueAt: Math.min(now + daysBetween(today, deadline.nextOn) * DAY_MS, planned.nextDueAt ?? Infinity, others.nextDueAt ?? Infinity),
  }
}

/** Cards in review on today, if a look is planned and was not taken yet, else on the day on which the plan goes on. */
function shownAsPlanned(
  cards: readonly Card[], { review, nextOn }: DeadlineToday, today: string, dayRule: DayRule,
): Map<string, PlannedDue> {
  return new Map(cards.flatMap(({ keyPointId, lastReviewAt, lastAnsweredAt, intervalDays }): [string, PlannedDue][] => {
    if (lastReviewAt === null) return []
    const isOpen = review.includes(keyPointId) && studyDay(lastAnsweredAt, dayRule) !== today
    return [[keyPointId, { dueOn: isOpen ? today : nextOn, reviewedAt: lastReviewAt, intervalDays }]]
  }))
}

/** How many of these key points, met on an earlier day, were answered today. */
function lookedAt(keyPointIds: readonly string[], answeredToday: readonly Card[], today: string, dayRule: DayRule): number {
  return answeredToday.filter(({ keyPointId, firstAnsweredAt }) => keyPointIds.includes(keyPointId) && studyDay(firstAnsweredAt, dayRule) !== today).length
}

function roomLeft(limit: number | null | undefined, taken: number): number | null {
  return limit == null ? null : Math.max(0, limit - taken)
}

function isEarly(card: Card | undefined, now: Instant): boolean {
  return card !== undefined && !card.reaskPending && isInSteps(card) && card.dueAt > now
}
