import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, studyDay } from './study-day'

const at = (iso: string) => Date.parse(iso)

describe('studyDay', () => {
  it('begins at the rollover hour, not at midnight', () => {
    const seoul = { timeZone: 'Asia/Seoul', rolloverHour: 4 }
    expect(studyDay(at('2026-03-02T03:59:59+09:00'), seoul)).toBe('2026-03-01')
    expect(studyDay(at('2026-03-02T04:00:00+09:00'), seoul)).toBe('2026-03-02')
  })
  it('follows the learner’s time zone', () => {
    const moment = at('2026-03-01T20:00:00Z')
    expect(studyDay(moment, { timeZone: 'Asia/Seoul', rolloverHour: 4 })).toBe('2026-03-02')
    expect(studyDay(moment, { timeZone: 'America/New_York', rolloverHour: 4 })).toBe('2026-03-01')
  })
  it('is right in the hour that summer time skips', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00, so 04:30 is 3.5 hours after midnight.
    expect(studyDay(at('2026-03-29T04:30:00+02:00'), { timeZone: 'Europe/Berlin', rolloverHour: 4 })).toBe('2026-03-29')
  })
  it('never goes back as time goes on', () => {
    const instant = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') })
    fc.assert(fc.property(instant, fc.nat(3 * 86_400_000), fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'America/St_Johns'), fc.nat(6),
      (moment, later, timeZone, rolloverHour) => {
        const rule = { timeZone, rolloverHour }
        expect(studyDay(moment + later, rule) >= studyDay(moment, rule)).toBe(true)
      }))
  })
  it('refuses an unknown time zone', () => {
    expect(() => studyDay(0, { timeZone: 'Mars/Olympus', rolloverHour: 4 })).toThrow(RangeError)
  })
})

describe('addDays', () => {
  it('crosses months and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })
})
