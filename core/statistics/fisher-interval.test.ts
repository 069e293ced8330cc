import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherInterval } from './fisher-interval'
import { Z_95 } from './normal-quantile'

describe('fisherInterval', () => {
  it('gives published intervals', () => {
    // statology.org, "Fisher Z transformation" (the last digit of its lower bound is rounded on the way); stats.stackexchange.com 18887.
    expect(fisherInterval(0.56, 60)?.low).toBeCloseTo(0.357, 3)
    expect(fisherInterval(0.56, 60)?.high).toBeCloseTo(0.7126, 4)
    expect(fisherInterval(0.684848, 10)?.low).toBeCloseTo(0.097071, 4)
    expect(fisherInterval(0.684848, 10)?.high).toBeCloseTo(0.918445, 4)
  })
  it('agrees with the closed form: artanh 0.6 is ln 2, so with seven pairs the bounds are (4k − 1) / (4k + 1), k = exp(±1.96)', () => {
    const bound = (k: number) => (4 * k - 1) / (4 * k + 1)
    const interval = fisherInterval(0.6, 7)
    expect(Math.abs((interval?.low ?? NaN) - bound(Math.exp(-Z_95)))).toBeLessThan(1e-12)
    expect(Math.abs((interval?.high ?? NaN) - bound(Math.exp(Z_95)))).toBeLessThan(1e-12)
  })
  it('holds the correlation, lies within −1 and 1 and narrows with more pairs', () => {
    fc.assert(fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), fc.integer({ min: 4, max: 500 }), (r, n) => {
      const [one, more] = [fisherInterval(r, n), fisherInterval(r, n + 1)]
      if (!one || !more) throw new Error('an interval is missing')
      expect(-1 <= one.low && one.low <= r && r <= one.high && one.high <= 1).toBe(true)
      expect(more.high - more.low).toBeLessThan(one.high - one.low)
    }))
  })
  it('is none under four pairs and at ±1', () => {
    expect([fisherInterval(0.5, 3), fisherInterval(1, 30), fisherInterval(-1, 30)]).toEqual([null, null, null])
  })
})
