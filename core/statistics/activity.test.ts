import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../schedule/study-day'
import { CALENDAR_WEEKS, activityOf } from './activity'

const TODAY = '2026-03-11' // a Wednesday
const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1]
/** One mark a day, the last for today: x studied, . missed. */
const activity = (marks: string, weekdayShares = EVERY_DAY) => activityOf({
  today: TODAY, weekdayShares,
  answersOn: new Map([...marks].flatMap((mark, at): [string, number][] => (mark === 'x' ? [[addDays(TODAY, at + 1 - marks.length), 3]] : []))),
})

describe('the streak', () => {
  it.each([
    ['', 0], ['x', 1], ['xxx', 3],
    ['xxx.', 3], // today is not over
    ['xx.x', 3], // one missed day is free
    ['xxx..', 3], // today and one free day
    ['xxx...', 0], // two missed in a row
    ['x..x', 1],
    ['xx.xxxxxx.xx', 10], // seven days from one missed day to the next
    ['xx.xxxxx.xx', 7], // six: the earlier one ends it
  ])('is for %s: %i', (marks, days) => expect(activity(marks).streakDays).toBe(days))
  it('passes over days off by choice', () => {
    // Saturday and Sunday off: 2026-03-07 and 08.
    expect(activity('xxx..xxx', [0, 1, 1, 1, 1, 1, 0]).streakDays).toBe(6)
    expect(activity('xxx..xxx').streakDays).toBe(3)
  })
  it('survives any one missed day a week, and never grows by missing a day', () => {
    fc.assert(fc.property(fc.nat(6), fc.integer({ min: 8, max: 60 }), (missed, length) => {
      const marks = Array.from({ length }, (_, at) => (at % 7 === missed ? '.' : 'x')).join('')
      const { streakDays } = activity(marks)
      expect(streakDays).toBe([...marks].filter((mark) => mark === 'x').length)
    }))
    fc.assert(fc.property(fc.array(fc.constantFrom('x', '.'), { minLength: 1, maxLength: 60 }), fc.nat(59), (marks, at) => {
      const fewer = marks.map((mark, i) => (i === at ? '.' : mark))
      expect(activity(fewer.join('')).streakDays).toBeLessThanOrEqual(activity(marks.join('')).streakDays)
    }))
  })
})

describe('the calendar', () => {
  it('has 26 whole weeks from Monday, and nothing on days to come', () => {
    const { weeks } = activity('x.x')
    expect(weeks).toHaveLength(CALENDAR_WEEKS)
    expect(weeks[0]?.[0]).toEqual({ day: '2025-09-15', answers: 0 })
    expect(weeks.at(-1)?.map(({ answers }) => answers)).toEqual([3, 0, 3, null, null, null, null])
  })
  it('counts days and answers within these weeks, and the streak beyond them', () => {
    const result = activity('x'.repeat(200))
    expect(result).toMatchObject({ studiedDays: 7 * 25 + 3, answers: 3 * (7 * 25 + 3), streakDays: 200, studiedToday: true })
  })
})
