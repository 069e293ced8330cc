import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../shared/instant'
import { attemptEndsAt, keysOpenAt, mayStart, type QuizTimes } from './quiz-times'

const OPENS = Date.parse('2026-03-10T09:00:00Z')
const CLOSES = OPENS + 60 * MINUTE_MS
const quiz: QuizTimes = { opensAt: OPENS, closesAt: CLOSES, timeLimitMinutes: 20, attemptsAllowed: 2 }
const fresh = { attempts: 0, extraMinutes: 0 }

describe('attemptEndsAt', () => {
  it.each([
    ['with its time', 0, 20, 0, 20],
    ['at the closing, where that comes first', 50, 20, 0, 60],
    ['at the closing, where there is no limit', 10, null, 0, 60],
    ['so much later for who has more time, by the limit', 0, 20, 15, 35],
    ['so much later for who has more time, by the closing', 50, 20, 15, 75],
  ])('is %s', (_, begun, timeLimitMinutes, extra, ends) => {
    expect(attemptEndsAt(OPENS + begun * MINUTE_MS, { ...quiz, timeLimitMinutes }, extra)).toBe(OPENS + ends * MINUTE_MS)
  })
  it('is never after the keys are shown', () => {
    fc.assert(fc.property(fc.nat(120), fc.option(fc.integer({ min: 1, max: 480 })), fc.nat(480), fc.nat(480), (begun, timeLimitMinutes, extra, another) => {
      const ends = attemptEndsAt(OPENS + begun * MINUTE_MS, { ...quiz, timeLimitMinutes }, extra)
      expect(ends).toBeLessThanOrEqual(keysOpenAt(CLOSES, Math.max(extra, another)))
    }))
  })
})

describe('keysOpenAt', () => {
  it('is the closing, and as much later as the longest extension', () => {
    expect(keysOpenAt(CLOSES, 0)).toBe(CLOSES)
    expect(keysOpenAt(CLOSES, 30)).toBe(CLOSES + 30 * MINUTE_MS)
  })
})

describe('mayStart', () => {
  it.each([
    ['not-open', fresh, OPENS - 1], ['may-start', fresh, OPENS], ['may-start', fresh, CLOSES - 1], ['closed', fresh, CLOSES],
    ['may-start', { attempts: 0, extraMinutes: 5 }, CLOSES + 5 * MINUTE_MS - 1], ['closed', { attempts: 0, extraMinutes: 5 }, CLOSES + 5 * MINUTE_MS],
    ['may-start', { attempts: 1, extraMinutes: 0 }, OPENS], ['no-attempts-left', { attempts: 2, extraMinutes: 0 }, OPENS],
    ['closed', { attempts: 2, extraMinutes: 0 }, CLOSES], ['not-open', { attempts: 0, extraMinutes: 5 }, OPENS - 1],
  ] as const)('is %s for %j at its moment', (answer, learner, at) => {
    expect(mayStart(quiz, learner, at)).toBe(answer)
  })
  it('is true only of what has time left to it', () => {
    fc.assert(fc.property(fc.integer({ min: -10, max: 600 }), fc.nat(480), fc.option(fc.integer({ min: 1, max: 480 })), (minute, extraMinutes, timeLimitMinutes) => {
      const now = OPENS + minute * MINUTE_MS
      if (mayStart({ ...quiz, timeLimitMinutes }, { attempts: 0, extraMinutes }, now) === 'may-start') expect(attemptEndsAt(now, { ...quiz, timeLimitMinutes }, extraMinutes)).toBeGreaterThan(now)
    }))
  })
})
