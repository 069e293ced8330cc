/**
 * A point in time as milliseconds since the Unix epoch (UTC).
 * `core/` never asks for the time: every function that needs it takes `now: Instant`.
 */
export type Instant = number

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
