import { describe, expect, it } from 'vitest'
import messages from '../../messages/en.json'
import { dueInWords } from './due-in-words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const seoul = { timeZone: 'Asia/Seoul', rolloverHour: 4 }
const noon = Date.parse('2026-05-04T12:00:00+09:00')
const night = Date.parse('2026-05-05T01:30:00+09:00')
const inWords = (ms: number, from = noon) => dueInWords(from + ms, from, seoul, 'en', messages.study)

describe('dueInWords', () => {
  it('says when a key point comes back in the nearest unit that helps', () => {
    expect(inWords(10 * MINUTE)).toBe('in this session')
    expect(inWords(3 * HOUR)).toBe('later today')
    expect(inWords(DAY)).toBe('tomorrow')
    expect(inWords(5 * DAY)).toBe('in 5 days')
    expect(inWords(40 * DAY)).toBe('on June 13')
    expect(inWords(400 * DAY)).toBe('on June 8, 2027')
  })

  it('counts calendar days, not spans of 24 hours', () => {
    expect(inWords(17 * HOUR)).toBe('tomorrow')
    expect(inWords(35 * HOUR)).toBe('tomorrow')
  })

  it('counts to the study day on which it is asked', () => {
    expect(inWords(38 * HOUR)).toBe('tomorrow') // due at two in the night after: asked from tomorrow at four
    expect(inWords(DAY, night)).toBe('later today') // answered at half past one: asked from four o'clock on
    expect(inWords(2 * DAY, night)).toBe('tomorrow')
    expect(inWords(HOUR, night)).toBe('later today')
  })
})
