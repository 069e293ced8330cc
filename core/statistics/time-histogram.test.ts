import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEDIAN_ERROR, medianOfHistogram, timeBucket } from './time-histogram'

const histogramOf = (durations: readonly number[]) => durations.reduce<Record<string, number>>((sum, ms) => ({ ...sum, [timeBucket(ms)]: (sum[timeBucket(ms)] ?? 0) + 1 }), {})

describe('medianOfHistogram', () => {
  it('is within its error of the median of all times', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 3_600_000 }), { minLength: 1, maxLength: 80 }), (durations) => {
      const sorted = durations.toSorted((a, b) => a - b)
      const exact = ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) + (sorted[Math.floor(sorted.length / 2)] ?? NaN)) / 2
      expect(Math.abs((medianOfHistogram(histogramOf(durations)) ?? NaN) / exact - 1)).toBeLessThanOrEqual(MEDIAN_ERROR + 1e-9)
    }))
  })
  it('is exact on powers of two, takes zero as a millisecond and is null without answers', () => {
    expect(medianOfHistogram(histogramOf([4096, 8192, 4096, 16384, 8192]))).toBe(8192)
    expect(medianOfHistogram(histogramOf([0]))).toBe(1)
    expect(medianOfHistogram({})).toBeNull()
  })
})
