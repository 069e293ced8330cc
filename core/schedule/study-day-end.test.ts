import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyDay } from './study-day'
import { studyDayEnd } from './study-day-end'

describe('studyDayEnd', () => {
  it('is the first instant of the next study day, in any zone, over changes of the clock', () => {
    const rules = fc.record({ timeZone: fc.constantFrom('UTC', 'Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia'), rolloverHour: fc.integer({ min: 0, max: 23 }) })
    fc.assert(fc.property(fc.integer({ min: Date.parse('2010-01-01'), max: Date.parse('2030-01-01') }), rules, (at, rule) => {
      const end = studyDayEnd(at, rule)
      expect(end).toBeGreaterThan(at)
      expect(studyDay(end - 1, rule)).toBe(studyDay(at, rule))
      expect(studyDay(end, rule) > studyDay(at, rule)).toBe(true)
    }))
  })
})
