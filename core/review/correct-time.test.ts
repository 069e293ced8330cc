import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../shared/instant'
import { correctTime } from './correct-time'

const NOW = Date.parse('2026-03-02T09:00:00Z')

describe('correctTime', () => {
  it('takes off what the device’s clock is ahead', () => {
    expect(correctTime(NOW + DAY_MS - HOUR_MS, NOW + DAY_MS, NOW)).toBe(NOW - HOUR_MS)
  })
  it('adds what the device’s clock is behind, even by decades', () => {
    expect(correctTime(10 * 60_000, 20 * 60_000, NOW)).toBe(NOW - 10 * 60_000)
  })
  it('clamps what is still in the future', () => {
    expect(correctTime(NOW + HOUR_MS, NOW, NOW)).toBe(NOW)
  })
  it('leaves the past alone, however long ago', () => {
    expect(correctTime(NOW - 30 * DAY_MS, NOW, NOW)).toBe(NOW - 30 * DAY_MS)
  })
})
