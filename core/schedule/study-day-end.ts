import { HOUR_MS, type Instant } from '../shared/instant'
import { type DayRule, studyDay } from './study-day'

/** A study day may last as long: the clocks are put back, or a country moves across the date line. */
const LONGEST_MS = 50 * HOUR_MS

/** The instant at which the study day of `at` is over and the next one begins. */
export function studyDayEnd(at: Instant, rule: DayRule): Instant {
  const day = studyDay(at, rule)
  let [within, beyond] = [at, at + LONGEST_MS]
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (studyDay(middle, rule) > day) beyond = middle
    else within = middle
  }
  return beyond
}
