const FIRST_MS = 500
const LONGEST_MS = 30_000

/**
 * How long to wait, ms, before the next attempt after so many have failed (from 1): twice as long each time, up to half a minute, half of it by chance
 * (`random`, 0–1), so that devices cut off together do not come back together.
 */
export function backOffMs(failedAttempts: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failedAttempts)
  return longest / 2 + (longest / 2) * random
}
