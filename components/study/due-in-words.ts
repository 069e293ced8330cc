import { type DayRule, studyDay } from '#core/schedule/study-day'
import { fillTemplate } from '../ui/fill-template'
import type { StudyLabels } from './study-labels'

const DAY_MS = 86_400_000
/** Steps this short are asked again before the session ends. */
const SAME_SESSION_MS = 20 * 60_000
/** Nearer days are counted, later ones dated. */
const COUNTED_DAYS = 14

/**
 * When a key point comes back: "in this session", "later today", "tomorrow", "in 5 days", "on 12 March".
 * It is asked from the start of the study day that it comes due on; that day is counted on the reader's own calendar,
 * which at one in the morning is already a day ahead of the study day.
 */
export function dueInWords(dueAt: number, now: number, dayRule: DayRule, locale: string, labels: StudyLabels): string {
  if (dueAt - now <= SAME_SESSION_MS) return labels.inThisSession
  const today = studyDay(now, { ...dayRule, rolloverHour: 0 })
  const day = studyDay(dueAt, dayRule)
  const days = (Date.parse(day) - Date.parse(today)) / DAY_MS
  if (days <= 0) return labels.laterToday
  if (days <= COUNTED_DAYS) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  const date = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year }).format(Date.parse(day))
  return fillTemplate(labels.onDate, { date })
}
