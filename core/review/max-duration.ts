/** Longest answer time stored, in ms; a page left open longer is cut to this by the client. */
export const MAX_DURATION_MS = 3_600_000
