import type { Card } from './memory'
import { daysBetween, type DayRule, studyDay } from './study-day'
import { DAY_MS, type Instant } from '../shared/instant'

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

/** The looks of today's part that are still to come: not answered today, and not within learning steps, which come by themselves. */
export function looksLeft({ review }: DeadlineToday, cards: ReadonlyMap<string, Card>, today: string, dayRule: DayRule): Card[] {
  return review.flatMap((id) => {
    const card = cards.get(id)
    const isOpen = card && !card.reaskPending && card.phase === 'review' && studyDay(card.lastAnsweredAt, dayRule) !== today
    return isOpen ? [card] : []
  })
}

/** An instant on the study day on which the plan goes on, or soon after. */
export function planGoesOnAt({ nextOn }: DeadlineToday, today: string, now: Instant): Instant {
  return now + daysBetween(today, nextOn) * DAY_MS
}
