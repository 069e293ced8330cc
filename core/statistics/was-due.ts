import { fuzzRange } from '../schedule/fuzz-range'
import type { Card } from '../schedule/memory'
import { type DayRule, addDays, studyDay } from '../schedule/study-day'

/** Whether the card was in review and could be shown on that study day: which day within the fuzz range was chosen is kept for the present only. */
export function wasDue(card: Card, day: string, dayRule: DayRule): boolean {
  const earliest = fuzzRange(card.intervalDays).fromDays - card.intervalDays
  return card.phase === 'review' && addDays(studyDay(card.dueAt, dayRule), earliest) <= day
}
