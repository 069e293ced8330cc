import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestAttempt, type Points, shareOf } from './best-attempt'

const anyPoints: fc.Arbitrary<Points> = fc.oneof(
  fc.constant({ earned: null, possible: null }),
  fc.tuple(fc.nat(10), fc.nat(10)).map(([one, other]) => ({ earned: Math.min(one, other), possible: Math.max(one, other) })),
)

describe('shareOf', () => {
  it('is null under way and where nothing counts any more, and nought where nothing was earned', () => {
    expect(shareOf({ earned: null, possible: null })).toBeNull()
    expect(shareOf({ earned: 0, possible: 0 })).toBeNull()
    expect(shareOf({ earned: 0, possible: 4 })).toBe(0)
    expect(shareOf({ earned: 3, possible: 4 })).toBe(0.75)
  })
})

describe('bestAttempt', () => {
  it('goes by shares, not by points: an item may have been taken out of one attempt', () => {
    const [more, better] = [{ earned: 6, possible: 8 }, { earned: 4, possible: 5 }]
    expect(bestAttempt([more, better])).toBe(better)
  })
  it('is the first of equals, also with nothing earned', () => {
    const [first, second] = [{ earned: 0, possible: 4 }, { earned: 0, possible: 4 }]
    expect(bestAttempt([{ earned: null, possible: null }, first, second])).toBe(first)
  })
  it('is none while none has a share, and else one that no other beats and none before it equals', () => {
    fc.assert(fc.property(fc.array(anyPoints, { maxLength: 8 }), (attempts) => {
      const best = bestAttempt(attempts)
      const shares = attempts.map(shareOf)
      expect(best === null).toBe(shares.every((share) => share === null))
      if (best === null) return
      const most = Math.max(...shares.flatMap((share) => (share === null ? [] : [share])))
      expect(shareOf(best)).toBe(most)
      expect(attempts.indexOf(best)).toBe(shares.indexOf(most))
    }))
  })
})
