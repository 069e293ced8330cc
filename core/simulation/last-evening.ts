import { HOUR_MS, type Instant } from '../shared/instant'
import { studyDay } from '../schedule/study-day'

/** The hour at which the simulated class begins to study, in its time zone. */
const EVENING_HOUR = 17
/** By then whoever began at that hour has long finished. */
const EVENING_HOURS = 6

/** When the last evening that is over by `now` began: an instant in the hour from 17:00 on in the time zone. */
export function lastEvening(now: Instant, timeZone: string): Instant {
  const rule = { timeZone, rolloverHour: EVENING_HOUR }
  let at = now - EVENING_HOURS * HOUR_MS
  while (studyDay(at - HOUR_MS, rule) === studyDay(at, rule)) at -= HOUR_MS
  return at
}
