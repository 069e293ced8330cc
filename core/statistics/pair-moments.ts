/** The sums that a correlation is made from. They add up: those of two groups together are the sums of both. */
export type PairMoments = { n: number; sumX: number; sumY: number; sumXX: number; sumYY: number; sumXY: number }

export const NO_PAIRS: PairMoments = { n: 0, sumX: 0, sumY: 0, sumXX: 0, sumYY: 0, sumXY: 0 }

/** Spread under this share of the sum of squares is rounding, not spread. */
const ROUNDING = 1e-11

/** The sums of one pair; `times` −1 takes it back. */
export function pairMoments(x: number, y: number, times: 1 | -1 = 1): PairMoments {
  return { n: times, sumX: times * x, sumY: times * y, sumXX: times * x * x, sumYY: times * y * y, sumXY: times * x * y }
}

/** The sums of both together. */
export function mergeMoments(a: PairMoments, b: PairMoments): PairMoments {
  const n = a.n + b.n
  if (n === 0) return NO_PAIRS // nothing left: what taking back leaves of the sums is rounding
  return {
    n, sumX: a.sumX + b.sumX, sumY: a.sumY + b.sumY,
    sumXX: a.sumXX + b.sumXX, sumYY: a.sumYY + b.sumYY, sumXY: a.sumXY + b.sumXY,
  }
}

/**
 * Pearson's correlation, −1 to 1. With right = 1 and wrong = 0 as x it is the point-biserial correlation (Lord & Novick 1968, chapter 15).
 * Null under three pairs, and when x or y is the same in all.
 */
export function correlationOf({ n, sumX, sumY, sumXX, sumYY, sumXY }: PairMoments): number | null {
  if (n < 3) return null
  const spreadX = n * sumXX - sumX * sumX
  const spreadY = n * sumYY - sumY * sumY
  if (spreadX <= ROUNDING * n * sumXX || spreadY <= ROUNDING * n * sumYY) return null
  return Math.min(1, Math.max(-1, (n * sumXY - sumX * sumY) / Math.sqrt(spreadX * spreadY)))
}
