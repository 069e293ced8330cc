import { fillTemplate } from '../ui/fill-template'
import type { StudyLabels } from './study-labels'

const DAY_MS = 86_400_000
/** Steps this short are asked again before the session ends. */
const SAME_SESSION_MS = 20 * 60_000
/** Nearer days are counted, later ones dated. */
const COUNTED_DAYS = 14

/** When a key point comes back: "in this session", "later today", "tomorrow", "in 5 days", "on 12 March". */
export function dueInWords(dueAt: number, now: number, locale: string, labels: StudyLabels): string {
  if (dueAt - now <= SAME_SESSION_MS) return labels.inThisSession
  const days = calendarDaysBetween(now, dueAt)
  if (days <= 0) return labels.laterToday
  if (days <= COUNTED_DAYS) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: yearIfOther(dueAt, now) })
  return fillTemplate(labels.onDate, { date: date.format(dueAt) })
}

/** Counted on the reader's own calendar. */
function calendarDaysBetween(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

function yearIfOther(at: number, now: number): 'numeric' | undefined {
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric'
}
