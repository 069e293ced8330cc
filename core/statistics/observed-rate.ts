import { Z_95 } from './normal-quantile'

/** From this many observations on a rate is shown; under it the count alone. */
export const RATE_NEEDS = 20

/** How often something happened, with the interval of uncertainty once there are enough observations. */
export type ObservedRate = {
  hits: number
  count: number
  /** Rates of 0–1, low ≤ share ≤ high, with 95 % confidence; null under `RATE_NEEDS` observations. */
  rate: { share: number; low: number; high: number } | null
}

/** `hits` of `count` as a rate, with Wilson's score interval (Wilson 1927; method 3 of Newcombe 1998). */
export function observedRate(hits: number, count: number): ObservedRate {
  return { hits, count, rate: count < RATE_NEEDS ? null : { share: hits / count, ...wilsonInterval(hits, count) } }
}

/** Wilson's 95 % score interval of `hits` of `count` (count ≥ 1), within 0–1. */
export function wilsonInterval(hits: number, count: number): { low: number; high: number } {
  const share = hits / count
  const centre = share + Z_95 ** 2 / (2 * count)
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / count + Z_95 ** 2 / (4 * count ** 2))
  const scale = 1 + Z_95 ** 2 / count
  // At 0 and 1 the bounds are exact; rounding must not push them past the share.
  return { low: Math.min(share, Math.max(0, (centre - reach) / scale)), high: Math.max(share, Math.min(1, (centre + reach) / scale)) }
}
