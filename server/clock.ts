import type { Instant } from '../core/shared/instant'

/** The one clock. Use cases take `now` as an argument; routes and pages ask here. */
export function now(): Instant {
  return Date.now()
}
