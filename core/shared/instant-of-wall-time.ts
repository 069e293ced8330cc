import type { Instant } from './instant'
import { wallTimeOf } from './wall-time-of'

/**
 * The instant at which the clocks of a time zone (IANA name) show "2026-11-23T14:05"; null for a text that is no such time. Of a time that the
 * clocks leave out, an instant within that gap's length of it; of one that they show twice, one of both.
 */
export function instantOfWallTime(text: string, timeZone: string): Instant | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : NaN
  if (Number.isNaN(asUtc)) return null
  const aheadOfUtc = (at: Instant) => Date.parse(`${wallTimeOf(at, timeZone)}Z`) - at
  // The zone's distance at the moment itself may be another than the one looked up first: twice is enough but in a gap.
  return asUtc - aheadOfUtc(asUtc - aheadOfUtc(asUtc))
}
