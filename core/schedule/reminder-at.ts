import { HOUR_MS, type Instant } from '../shared/instant'
import { type DayRule, addDays, studyDay } from './study-day'

/** Time zones lie within this of UTC, hours of a day included. */
const FURTHEST_MS = 50 * HOUR_MS

/**
 * The instant at which a clock in `rule.timeZone` reaches `hour` (0–23) on a study day (YYYY-MM-DD). An hour before the rollover is that of
 * the calendar day after: 01:00 belongs to the evening before. An hour that the clocks leave out gives the moment at which they go on; of
 * one that they show twice, the first.
 */
export function reminderAt(day: string, hour: number, rule: DayRule): Instant {
  const calendarDay = hour < rule.rolloverHour ? addDays(day, 1) : day
  const beginsAtHour = { timeZone: rule.timeZone, rolloverHour: hour }
  const noon = Date.parse(`${calendarDay}T12:00:00Z`)
  let [before, reached] = [noon - FURTHEST_MS, noon + FURTHEST_MS]
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2)
    if (studyDay(middle, beginsAtHour) >= calendarDay) reached = middle
    else before = middle
  }
  return reached
}
