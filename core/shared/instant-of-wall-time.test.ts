import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from './instant'
import { instantOfWallTime } from './instant-of-wall-time'
import { wallTimeOf } from './wall-time-of'

describe('a time on the clocks of a zone', () => {
  it('is the instant at which they show it', () => {
    expect(instantOfWallTime('2026-11-30T09:00', 'Asia/Seoul')).toBe(Date.parse('2026-11-30T00:00:00Z'))
    expect(instantOfWallTime('2026-11-30T09:00', 'UTC')).toBe(Date.parse('2026-11-30T09:00:00Z'))
    expect(wallTimeOf(Date.parse('2026-11-22T15:00:00Z'), 'Asia/Seoul')).toBe('2026-11-23T00:00')
  })
  it('is read again as it is shown, in every zone, also around the days on which clocks change', () => {
    const minutes = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z') / MINUTE_MS, max: Date.parse('2027-01-01T00:00:00Z') / MINUTE_MS })
    fc.assert(fc.property(minutes, fc.constantFrom('Asia/Seoul', 'UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'), (minute, zone) => {
      const shown = wallTimeOf(minute * MINUTE_MS, zone)
      const read = instantOfWallTime(shown, zone)
      expect(read === null ? null : wallTimeOf(read, zone)).toBe(shown)
    }), { numRuns: 500 })
  })
  it('lies within the hour after the gap when the clocks leave it out', () => {
    const at = instantOfWallTime('2026-03-29T02:30', 'Europe/Berlin') ?? 0
    expect(Math.abs(at - Date.parse('2026-03-29T01:00:00Z'))).toBeLessThanOrEqual(30 * MINUTE_MS)
  })
  it('is none where the text is no time', () => {
    expect(['', '2026-11-30', '2026-13-40T99:00', 'tomorrow'].map((text) => instantOfWallTime(text, 'UTC'))).toEqual([null, null, null, null])
  })
})
