import type { DayLoad } from './day-loads'
import type { DeadlineToday } from './deadline-queue'

/** What a deadline's plan asks on one study day, YYYY-MM-DD. */
export type DayPart = { on: string; introduce: readonly string[]; review: readonly string[] }

/**
 * The parts of a deadline's plan as the queue takes them, by study day: one for each day whose part is known, also where nothing is planned on it, as
 * its key points do not come by themselves then. `days` says how much each day has up to the date.
 */
export function deadlineDays(
  parts: readonly DayPart[], days: readonly DayLoad[], { keyPointIds, targetOn }: { keyPointIds: readonly string[]; targetOn: string },
): Map<string, DeadlineToday> {
  const counted = new Set(keyPointIds)
  return new Map(parts.map(({ on, introduce, review }) => {
    const next = days.find((day) => day.on > on && day.introduce + day.review > 0)
    return [on, { keyPointIds: counted, introduce, review, nextOn: next?.on ?? targetOn }]
  }))
}
