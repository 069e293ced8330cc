import { formFor } from '../schedule/form-ladder'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { type DayRule, addDays, studyDay } from '../schedule/study-day'
import type { Instant } from '../shared/instant'
import type { AnswerTimes } from './answer-times'

export type WorkloadDay = {
  day: string
  /** Key points that are due now or whose next review falls on this day; what is overdue falls on today. */
  due: number
  /** All reviews expected, with those that follow when each one is recalled. */
  reviews: number
  /** Time for these reviews. */
  durationMs: number
}

/**
 * The reviews of the next `days` study days, today first, if every review is done on its day and rated good. Key points
 * not met yet are no part of it. Steps of minutes count as reviews of their day.
 */
export function forecastWorkload(input: {
  cards: Iterable<Card>
  scheduler: Scheduler
  now: Instant
  dayRule: DayRule
  days: number
  times: AnswerTimes
}): WorkloadDay[] {
  const { scheduler, now, dayRule, times } = input
  const today = studyDay(now, dayRule)
  const days = Array.from({ length: input.days }, (_, at) => ({ day: addDays(today, at), due: 0, reviews: 0, durationMs: 0 }))
  const byDay = new Map(days.map((day) => [day.day, day]))
  for (const first of input.cards) {
    let card = first
    for (;;) {
      const at = Math.max(card.dueAt, now)
      const slot = byDay.get(studyDay(at, dayRule))
      if (!slot) break
      if (card === first) slot.due += 1
      slot.reviews += 1
      const form = formFor(card)
      slot.durationMs += times[form].meanMs
      card = {
        ...card, ...scheduler.next(card, 'good', at), reaskPending: false,
        recallProven: card.recallProven || form === 'recall', lastAnsweredAt: at,
      }
    }
  }
  return days
}
