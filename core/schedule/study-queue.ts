import { DAY_MS, type Instant, MINUTE_MS } from '../shared/instant'
import type { RelatedKeyPoints } from '../key-point/related-key-points'
import { keepApart } from './keep-apart'
import { lossByWaiting } from './loss-by-waiting'
import type { Card } from './memory'
import { type PlannedDue, shownAt, shownOn } from './plan-due-days'
import { spreadNew } from './spread-new'
import { type DayRule, studyDay } from './study-day'

export type StudySettings = DayRule & {
  /** New key points introduced a study day. */
  newPerDay: number
  /** Due key points asked a study day at most; null or left out: all of them. */
  reviewsPerDay?: number | null
}

/** Why a key point is asked now. */
export type StudyReason = 're-ask' | 'learning' | 'due' | 'deadline' | 'new' | 'contrast'

export type StudyQueue = {
  /** In the order in which they are to be asked. */
  items: readonly { keyPointId: string; reason: StudyReason }[]
  /** What is left today, all told (items may be cut by `limit`). */
  left: { due: number; new: number }
  /** Nothing left today. */
  doneForToday: boolean
  /** When the next card comes due; null when nothing was ever studied. */
  nextDueAt: Instant | null
}

/** A learning step that ends within this time is asked now rather than keep the learner waiting. */
export const LEARN_AHEAD_MS = 20 * MINUTE_MS

export type StudyQueueInput = {
  keyPointIds: readonly string[]
  cards: ReadonlyMap<string, Card>
  settings: StudySettings
  now: Instant
  limit: number
  related?: RelatedKeyPoints
  /** From `planDueDays`: the study day on which each card in review is shown. A card without one, or reviewed since, goes by its due time. */
  planned?: ReadonlyMap<string, PlannedDue>
}

/**
 * What to ask now. A card in review is due from the start of the study day its due time falls on; a learning
 * step at its minute, or up to 20 minutes early when nothing else is left. New key points are spread among the due ones,
 * and a key point does not follow itself or one that it is `related` to while there is another. The order hangs on the
 * cards alone, so whoever goes on, here or on another device, goes on with the same question.
 * `keyPointIds` are the published key points in teaching order; cards of others are left alone.
 */
export function buildStudyQueue(input: StudyQueueInput): StudyQueue {
  const { keyPointIds, settings, now, limit, related = new Map<string, Set<string>>() } = input
  const today = studyDay(now, settings)
  const cards = keyPointIds.flatMap((id) => input.cards.get(id) ?? [])
  const byDue = (a: Card, b: Card) => a.dueAt - b.dueAt || (a.keyPointId < b.keyPointId ? -1 : 1)

  const reask = cards.filter((card) => card.reaskPending).sort(byDue)
  const inSteps = cards.filter((card) => !card.reaskPending && isInSteps(card)).sort(byDue)
  const steps = inSteps.filter((card) => card.dueAt <= now)
  const review = cards
    .filter((card) => !card.reaskPending && !isInSteps(card) && shownOn(card, input.planned, settings) <= today)
    .sort(byDue)
  // Naming a day asks the time zone's calendar, which is slow over all cards: what is two days old is not asked.
  const isToday = (at: Instant) => now - at < 2 * DAY_MS && studyDay(at, settings) === today
  const introduced = cards.filter((card) => isToday(card.firstAnsweredAt)).length
  const fresh = keyPointIds
    .filter((id) => !input.cards.has(id))
    .slice(0, Math.max(0, settings.newPerDay - introduced))

  const answered = cards.filter((card) => isToday(card.lastAnsweredAt))
  const reviewed = answered.length - introduced
  const admitted = withinLimit(review, (settings.reviewsPerDay ?? Infinity) - reviewed, now)
  const ahead = inSteps.filter((card) => card.dueAt > now && card.dueAt <= now + LEARN_AHEAD_MS)
  const withReason = (list: readonly Card[], reason: StudyReason) =>
    list.map((card) => ({ keyPointId: card.keyPointId, reason }))
  const main = [
    ...withReason(steps, 'learning'),
    ...spreadNew<StudyQueue['items'][number]>(
      withReason(admitted, 'due'),
      fresh.map((keyPointId) => ({ keyPointId, reason: 'new' })),
      { due: reviewed, new: introduced },
    ),
    ...withReason(reask, 're-ask'),
  ]
  const items = main.length > 0 ? main : withReason(ahead, 'learning')
  const upcoming = cards.filter((card) => !items.some((item) => item.keyPointId === card.keyPointId))
  // What the limit holds back comes on the next study day.
  const comesAt = (card: Card) => Math.max(shownAt(card, input.planned, settings), review.includes(card) ? now + DAY_MS : 0)
  return {
    items: keepApart(items, related, lastOf(answered), limit),
    left: { due: reask.length + steps.length + admitted.length + ahead.length, new: fresh.length },
    doneForToday: items.length === 0,
    nextDueAt: upcoming.length > 0 ? Math.min(...upcoming.map(comesAt)) : null,
  }
}

/** The due cards that a day has room for, in their order: those that lose most by waiting, when it has not room for all. */
function withinLimit(due: readonly Card[], limit: number, now: Instant): readonly Card[] {
  if (due.length <= limit) return due
  const byLoss = [...due].sort((a, b) => lossByWaiting(b, now) - lossByWaiting(a, now) || (a.keyPointId < b.keyPointId ? -1 : 1))
  const admitted = new Set(byLoss.slice(0, Math.max(0, limit)))
  return due.filter((card) => admitted.has(card))
}

/** The key point answered last; null when there is none. */
export function lastOf(cards: readonly Card[]): string | null {
  const [first, ...others] = cards
  return others.reduce((last, card) => (card.lastAnsweredAt > (last?.lastAnsweredAt ?? 0) ? card : last), first)?.keyPointId ?? null
}

/** Within learning or relearning steps, where minutes count; a card answered but never rated stays here too. */
export function isInSteps(card: Card): boolean {
  return card.phase !== 'review'
}
