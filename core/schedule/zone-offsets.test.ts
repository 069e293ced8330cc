import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../shared/instant'
import { studyDay } from './study-day'
import { zoneOffsets } from './zone-offsets'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'America/St_Johns', 'Asia/Pyongyang']

describe('the offsets of a time zone', () => {
  it('give the study day of any instant from 2015 on', () => {
    fc.assert(fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 12 }), fc.integer({ min: Date.UTC(2015, 0, 1), max: NOW + 300 * DAY_MS }), (timeZone, rolloverHour, at) => {
      const offset = zoneOffsets(timeZone, NOW).findLast(({ fromAt }) => fromAt <= at)?.offsetMs ?? NaN
      const day = Math.floor((at + offset - rolloverHour * HOUR_MS) / DAY_MS)
      expect(new Date(day * DAY_MS).toISOString().slice(0, 10)).toBe(studyDay(at, { timeZone, rolloverHour }))
    }), { numRuns: 3000 })
  })
  it.each(['Africa/Casablanca', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Pyongyang'])('miss no change of the clocks in %s, however short it lasted', (timeZone) => {
    const offsets = zoneOffsets(timeZone, NOW)
    let [step, wrong] = [0, 0]
    for (let at = Date.UTC(2015, 0, 2); at < NOW; at += 13 * HOUR_MS) {
      while ((offsets[step + 1]?.fromAt ?? Infinity) <= at) step += 1
      const local = at + (offsets[step]?.offsetMs ?? NaN)
      const hour = Math.floor((local % DAY_MS) / HOUR_MS)
      // An hour off would be seen by a day that begins in this hour, or by one that begins in the next.
      for (const rolloverHour of [hour, Math.min(23, hour + 1)]) {
        const day = new Date(Math.floor((local - rolloverHour * HOUR_MS) / DAY_MS) * DAY_MS).toISOString().slice(0, 10)
        if (day !== studyDay(at, { timeZone, rolloverHour })) wrong += 1
      }
    }
    expect(wrong).toBe(0)
  })
  it('change to the minute, and are few', () => {
    const berlin = zoneOffsets('Europe/Berlin', NOW)
    expect(berlin).toContainEqual({ fromAt: Date.parse('2025-10-26T01:00:00Z'), offsetMs: HOUR_MS })
    expect(berlin.length).toBeLessThan(30)
    expect(zoneOffsets('UTC', NOW)).toEqual([{ fromAt: Date.UTC(2015, 0, 1), offsetMs: 0 }])
  })
  it('refuse a zone that there is not', () => {
    expect(() => zoneOffsets('Mars/Olympus', NOW)).toThrow(RangeError)
  })
})
