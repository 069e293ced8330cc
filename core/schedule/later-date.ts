import type { DeadlineRequest } from './deadline-request'
import { isDeadlineFeasible } from './plan-deadline'
import { addDays } from './study-day'

/** Dates that somebody would think of, in days after the one that was asked for. */
const DAYS_LATER = [1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 56, 84, 112, 168]

/**
 * A date as near as may be, up to 24 weeks later, for which the minutes offered would do; null when there is none. Bisected over a
 * few dates: a later one nearly always asks for fewer minutes a day, and the date that is returned was tried.
 */
export function laterDate(request: DeadlineRequest): string | null {
  const dates = DAYS_LATER.map((days) => addDays(request.date, days))
  let [from, to, found]: [number, number, string | null] = [0, dates.length - 1, null]
  while (from <= to) {
    const middle = Math.floor((from + to) / 2)
    const date = dates[middle] ?? request.date
    if (isDeadlineFeasible({ ...request, date })) [found, to] = [date, middle - 1]
    else from = middle + 1
  }
  return found
}
