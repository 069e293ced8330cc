/** How many answers took how long: counts by bucket, each 9 % wider than the one before. Adds up, which a median does not. */
export type TimeHistogram = Readonly<Record<string, number>>

/** Buckets to each doubling of the time: bucket b holds what rounds to 2^(b/8) ms. */
const BUCKETS_PER_DOUBLING = 8

/** The median read from a histogram is off by this share at most: half a bucket, 2^(1/16) − 1. */
export const MEDIAN_ERROR = 2 ** (1 / (2 * BUCKETS_PER_DOUBLING)) - 1

/** The bucket of a time in ms; under one millisecond counts as one. */
export function timeBucket(durationMs: number): string {
  return String(Math.round(Math.log2(Math.max(1, durationMs)) * BUCKETS_PER_DOUBLING))
}

/** The median in ms, exact to `MEDIAN_ERROR`; null without answers. */
export function medianOfHistogram(histogram: TimeHistogram): number | null {
  const buckets = Object.entries(histogram).map(([bucket, count]) => ({ bucket: Number(bucket), count })).sort((a, b) => a.bucket - b.bucket)
  const total = buckets.reduce((sum, { count }) => sum + count, 0)
  if (total <= 0) return null
  const at = (place: number) => {
    let before = 0
    const holding = buckets.find(({ count }) => (before += count) > place)
    return 2 ** ((holding?.bucket ?? 0) / BUCKETS_PER_DOUBLING)
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
