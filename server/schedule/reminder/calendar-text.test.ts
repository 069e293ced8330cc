import { describe, expect, it } from 'vitest'
import type { Reminder } from '../../../core/schedule/reminders-ahead'
import { calendarText } from './calendar-text'

const options = { locale: 'en', calendarId: 'abc', studyAddress: null, now: Date.parse('2026-03-10T09:00:00Z') }
const reminder: Reminder = { type: 'send', because: 'full-session', studyDay: '2026-03-11', at: Date.parse('2026-03-11T18:00:00Z'), keyPoints: 20, minutes: 5, lapses: 1 }

describe('a calendar of reminders', () => {
  it('has its times in UTC by themselves, and rings', () => {
    const text = calendarText([reminder], options)
    expect(text).toContain('\r\nDTSTAMP:20260310T090000Z\r\n')
    expect(text).toContain('\r\nDTSTART:20260311T180000Z\r\n')
    expect(text).toContain('\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n')
    expect(text).not.toContain('VTIMEZONE')
  })

  it('is valid while it is empty: it has a component, and each line ends', () => {
    const text = calendarText([], options)
    expect(text).toContain('\r\nBEGIN:VTIMEZONE\r\n')
    expect(text).not.toContain('VEVENT')
    for (const empty of [text, calendarText([reminder], options)]) expect(empty).toMatch(/\r\nEND:VCALENDAR\r\n$/)
  })
})
