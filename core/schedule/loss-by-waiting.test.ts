import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import { lossByWaiting } from './loss-by-waiting'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const card = (stabilityDays: number, daysAgo: number) => ({ stabilityDays, lastReviewAt: NOW - daysAgo * DAY_MS })

describe('lossByWaiting', () => {
  it('is what retrievability falls by within a day', () => {
    expect(lossByWaiting(card(1, 0), NOW)).toBeCloseTo(0.1, 6)
  })
  it('is greater for short memory than for long, and less for what has long been overdue', () => {
    expect(lossByWaiting(card(3, 3), NOW)).toBeGreaterThan(lossByWaiting(card(60, 60), NOW))
    expect(lossByWaiting(card(3, 3), NOW)).toBeGreaterThan(lossByWaiting(card(3, 30), NOW))
  })
  it('is nothing for what was never rated', () => {
    expect(lossByWaiting({ stabilityDays: 0, lastReviewAt: null }, NOW)).toBe(0)
  })
})
