import { describe, expect, it } from 'vitest'
import messages from '../../messages/en.json'
import { dueInWords } from './due-in-words'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const noon = new Date(2026, 4, 4, 12).getTime()
const inWords = (ms: number) => dueInWords(noon + ms, noon, 'en', messages.study)

describe('dueInWords', () => {
  it('says when a key point comes back in the nearest unit that helps', () => {
    expect(inWords(10 * MINUTE)).toBe('in this session')
    expect(inWords(3 * 60 * MINUTE)).toBe('later today')
    expect(inWords(DAY)).toBe('tomorrow')
    expect(inWords(5 * DAY)).toBe('in 5 days')
    expect(inWords(40 * DAY)).toBe('on June 13')
    expect(inWords(400 * DAY)).toBe('on June 8, 2027')
  })

  it('counts calendar days, not spans of 24 hours', () => {
    expect(inWords(13 * 60 * MINUTE)).toBe('tomorrow')
    expect(inWords(35 * 60 * MINUTE)).toBe('tomorrow')
  })
})
