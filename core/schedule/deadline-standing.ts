/** How a deadline stands against what was promised when it was accepted. */
export type DeadlineStanding =
  | { type: 'on-track' }
  | {
      type: 'behind'
      /** Minutes a day from now on that would still do; null when none would. */
      minutesADayNeeded: number | null
    }

/** A forecast is not exact to less than this: what is missed by less is no reason to alarm anybody. */
const WITHIN = 0.01

/** All means are of retrievability on the date, 0–1. */
export function deadlineStanding(plan: {
  promised: number
  /** What the plan of today still comes to within the minutes that were accepted. */
  reaches: number
  minutesADay: number
  minutesADayNeeded: number | null
}): DeadlineStanding {
  const { promised, reaches, minutesADay, minutesADayNeeded } = plan
  const isFeasible = minutesADayNeeded !== null && minutesADayNeeded <= minutesADay
  return isFeasible || reaches >= promised - WITHIN ? { type: 'on-track' } : { type: 'behind', minutesADayNeeded }
}
