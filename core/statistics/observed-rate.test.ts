import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observedRate, wilsonInterval } from './observed-rate'

describe('wilsonInterval', () => {
  // Table I of Newcombe, Statistics in Medicine 17 (1998), method 3.
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])(
    'gives the published interval of %i of %i', (hits, count, low, high) => {
      const interval = wilsonInterval(hits, count)
      expect(interval.low).toBeCloseTo(low, 4)
      expect(interval.high).toBeCloseTo(high, 4)
    })
  it('holds the share, stays within 0 and 1, and is the mirror image for misses', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, part) => {
      const hits = Math.round(part * count)
      const { low, high } = wilsonInterval(hits, count)
      expect(0 <= low && low <= hits / count && hits / count <= high && high <= 1).toBe(true)
      expect(wilsonInterval(count - hits, count).low).toBeCloseTo(1 - high, 9)
    }))
  })
})

describe('observedRate', () => {
  it('shows no figure under 20 observations, only the count', () => {
    expect(observedRate(18, 19)).toEqual({ hits: 18, count: 19, rate: null })
    expect(observedRate(18, 20).rate?.share).toBe(0.9)
  })
})
