import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../shared/instant'
import { newMemory } from './fsrs-scheduler'
import type { Card } from './memory'
import { EVERY_DAY_ALIKE } from './plan-due-days'
import { type ReminderMaterial, type ReminderSettings, judgeReminder } from './reminder'
import { reminderAt } from './reminder-at'
import { isReminderHour, reminderNow } from './reminder-now'
import { remindersAhead } from './reminders-ahead'
import { addDays, daysBetween, studyDay } from './study-day'

const NOW = Date.parse('2026-03-10T09:00:00Z') // a Tuesday
const TODAY = '2026-03-10'
const dayRule = { timeZone: 'UTC', rolloverHour: 4 }
const settings: ReminderSettings = {
  hour: 18, dayRule, session: { unit: 'questions', amount: 5 }, reviewsPerDay: null, weekdayShares: EVERY_DAY_ALIKE, medians: { recognition: null, recall: null },
}
/** Reviewed ten days before, with a long memory: due now, and hardly fading. */
const card = (keyPointId: number, values: Partial<Card> = {}): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId: `k${keyPointId}`, stabilityDays: 200, reps: 3, firstAnsweredAt: NOW - 30 * DAY_MS, lastAnsweredAt: NOW - 10 * DAY_MS,
  lastReviewAt: NOW - 10 * DAY_MS, lastQuestionId: 'q', recallProven: true, reaskPending: false, dueAt: NOW - HOUR_MS, ...values,
})
const cards = (count: number, values: Partial<Card> = {}) => Array.from({ length: count }, (_, i) => card(i, values))
const given = (list: Card[], changes: Partial<ReminderSettings> = {}): ReminderMaterial => ({ settings: { ...settings, ...changes }, cards: list })

describe('judgeReminder', () => {
  it('is worth it when a full session of the learner’s own size is due, and says how much', () => {
    expect(judgeReminder(TODAY, given(cards(5)))).toMatchObject({ type: 'send', because: 'full-session', keyPoints: 5, minutes: 1, at: Date.parse('2026-03-10T18:00:00Z') })
    expect(judgeReminder(TODAY, given(cards(4)))).toMatchObject({ type: 'none', because: 'not-enough', keyPoints: 4 })
  })
  it('reckons a session in minutes by the learner’s own median times', () => {
    const minutes = { session: { unit: 'minutes', amount: 5 } as const, medians: { recognition: 20_000, recall: 40_000 } }
    expect(judgeReminder(TODAY, given(cards(10), minutes))).toMatchObject({ type: 'send', because: 'full-session', minutes: 5 })
    expect(judgeReminder(TODAY, given(cards(9), minutes))).toMatchObject({ type: 'none' })
  })
  it('takes the whole of a limited day for a full session', () => {
    expect(judgeReminder(TODAY, given(cards(9), { reviewsPerDay: 3, session: { unit: 'questions', amount: 20 } }))).toMatchObject({ type: 'send', keyPoints: 3 })
  })
  it('is worth it for less than a session when waiting would cost two lapses, and not below', () => {
    const fading = { stabilityDays: 1, lastReviewAt: NOW - DAY_MS, lastAnsweredAt: NOW - 2 * DAY_MS }
    const large = { session: { unit: 'questions', amount: 200 } as const }
    const one = judgeReminder(TODAY, given(cards(1, fading), large))
    if (one.type !== 'none' || one.lapses === undefined) throw new Error('one card is too little')
    const enough = Math.ceil(2 / one.lapses)
    expect(judgeReminder(TODAY, given(cards(enough, fading), large))).toMatchObject({ type: 'send', because: 'waiting-costs', keyPoints: enough })
    expect(judgeReminder(TODAY, given(cards(enough - 1, fading), large))).toMatchObject({ type: 'none', because: 'not-enough' })
  })
  it('is never worth it when something was answered on that study day, also after midnight', () => {
    expect(judgeReminder(TODAY, given([...cards(9), card(10, { lastAnsweredAt: NOW - HOUR_MS })]))).toMatchObject({ because: 'studied-that-day' })
    const late = Date.parse('2026-03-11T01:30:00Z')
    expect(judgeReminder(TODAY, given([...cards(9), card(10, { lastAnsweredAt: late })], { hour: 2 }))).toMatchObject({ because: 'studied-that-day' })
    expect(judgeReminder('2026-03-11', given([...cards(9), card(10, { lastAnsweredAt: late })]))).toMatchObject({ type: 'send' })
  })
  it('leaves the days alone on which the learner wants nothing', () => {
    expect(judgeReminder(TODAY, given(cards(9), { weekdayShares: [1, 1, 0, 1, 1, 1, 1] }))).toMatchObject({ because: 'day-off' })
  })
  it('counts what the plan has put off to a later day on that day', () => {
    const list = cards(5)
    const planned = new Map(list.map(({ keyPointId, lastReviewAt, intervalDays }) => [keyPointId, { dueOn: '2026-03-11', reviewedAt: lastReviewAt ?? 0, intervalDays }]))
    expect(judgeReminder(TODAY, { ...given(list), planned })).toMatchObject({ type: 'none', keyPoints: 0 })
    expect(judgeReminder('2026-03-11', { ...given(list), planned })).toMatchObject({ type: 'send' })
  })
  it('goes by the plan for a date, on days before it by today’s part of it, and past its last day by what is due', () => {
    const list = cards(6)
    const part = (count: number) => ({ keyPointIds: new Set(list.slice(1).map(({ keyPointId }) => keyPointId)), introduce: [], review: list.slice(1, 1 + count).map(({ keyPointId }) => keyPointId), nextOn: '2026-04-01' })
    const material = { ...given(list), deadlineDays: new Map([[TODAY, part(3)], ['2026-03-11', part(4)]]) }
    const counts = ['2026-03-09', TODAY, '2026-03-11', '2026-03-12'].map((day) => judgeReminder(day, { ...material, cards: list.map((each) => ({ ...each, dueAt: NOW - 5 * DAY_MS })) }))
    expect(counts.map(({ type, keyPoints }) => [type, keyPoints])).toEqual([['none', 4], ['none', 4], ['send', 5], ['send', 6]])
  })
})

describe('a reminder to somebody with a plan for a date', () => {
  const large = { session: { unit: 'questions', amount: 20 } as const }
  const judged = (reviews: number, introduced: number) => {
    const list = cards(9, { dueAt: NOW + DAY_MS })
    const ids = list.map(({ keyPointId }) => keyPointId)
    const part = { keyPointIds: new Set([...ids, 'new1', 'new2']), introduce: ['new1', 'new2'].slice(0, introduced), review: ids.slice(0, reviews), nextOn: '2026-04-01' }
    return judgeReminder(TODAY, { ...given(list, large), deadlineDays: new Map([[TODAY, part]]) })
  }
  it('is worth it for the day’s part of the plan, new key points with it, however large their sittings are', () => {
    expect(judged(5, 0)).toMatchObject({ type: 'send', because: 'full-session', keyPoints: 5 })
    expect(judged(3, 2)).toMatchObject({ type: 'send', because: 'full-session', keyPoints: 5 })
  })
  it('is not worth it for a part of a minute', () => {
    expect(judged(4, 0)).toMatchObject({ type: 'none', because: 'not-enough', keyPoints: 4 })
    expect(judged(2, 2)).toMatchObject({ type: 'none', keyPoints: 4 })
  })
})

describe('remindersAhead', () => {
  const days = (material: ReminderMaterial, now = NOW) => remindersAhead(material, now).map((reminder) => reminder.studyDay)
  it('has the first, two more three days apart, then weekly', () => {
    const studied = cards(9, { lastAnsweredAt: NOW - DAY_MS, dueAt: NOW })
    expect(days(given(studied))).toEqual(['2026-03-10', '2026-03-13', '2026-03-16', '2026-03-23'])
  })
  it('is the same on the days after as long as nothing is answered: asking daily does not remind daily', () => {
    const material = given(cards(9, { lastAnsweredAt: NOW - DAY_MS, dueAt: NOW }))
    expect(days(material, NOW + DAY_MS)).toEqual(['2026-03-13', '2026-03-16', '2026-03-23'])
    expect(days(material, NOW + 6 * DAY_MS)).toEqual(['2026-03-16', '2026-03-23'])
  })
  it('falls silent after twelve weeks without an answer', () => {
    expect(days(given(cards(9, { lastAnsweredAt: NOW - 85 * DAY_MS })))).toEqual([])
  })
  it('says nothing to who has answered nothing', () => {
    expect(days(given([]))).toEqual([])
  })
  it('never has two on a day, nor any before the third day after the last, beyond 14 days or on a day with an answer', () => {
    fc.assert(fc.property(
      fc.array(fc.record({ dueIn: fc.integer({ min: -40, max: 20 }), stabilityDays: fc.double({ min: 0.5, max: 300, noNaN: true }), ago: fc.integer({ min: 0, max: 100 }) }), { maxLength: 40 }),
      fc.integer({ min: 0, max: 23 }), fc.constantFrom('UTC', 'Asia/Seoul', 'America/New_York', 'Pacific/Apia'), fc.integer({ min: 1, max: 30 }),
      (drawn, hour, timeZone, amount) => {
        const list = drawn.map(({ dueIn, stabilityDays, ago }, i) => card(i, { dueAt: NOW + dueIn * DAY_MS, stabilityDays, lastAnsweredAt: NOW - ago * DAY_MS, lastReviewAt: NOW - ago * DAY_MS }))
        const rule = { timeZone, rolloverHour: 4 }
        const material = given(list, { hour, dayRule: rule, session: { unit: 'questions', amount } })
        const today = studyDay(NOW, rule)
        const found = remindersAhead(material, NOW)
        const answered = new Set(list.map(({ lastAnsweredAt }) => studyDay(lastAnsweredAt, rule)))
        for (const [i, { studyDay: day, at, keyPoints, lapses }] of found.entries()) {
          expect(day >= today && day < addDays(today, 14) && !answered.has(day)).toBe(true)
          expect(studyDay(at, rule)).toBe(day)
          expect(keyPoints >= amount || lapses >= 2).toBe(true)
          if (i > 0) expect(daysBetween(found[i - 1]?.studyDay ?? '', day)).toBeGreaterThanOrEqual(3)
        }
        // A day later the same ones are left.
        const later = remindersAhead(material, NOW + DAY_MS).map((reminder) => reminder.studyDay)
        const tomorrow = studyDay(NOW + DAY_MS, rule)
        expect(later.filter((day) => day < addDays(today, 14))).toEqual(found.map((reminder) => reminder.studyDay).filter((day) => day >= tomorrow))
      }), { seed: 5, numRuns: 150 })
  })
})

describe('reminderNow', () => {
  const material = given(cards(9, { lastAnsweredAt: NOW - DAY_MS, dueAt: NOW }))
  it('comes never before the hour, and not in the night after', () => {
    const at = Date.parse('2026-03-10T18:00:00Z')
    expect([at - 1, at, at + 3 * HOUR_MS - 1, at + 3 * HOUR_MS].map((now) => reminderNow(material, now) !== null)).toEqual([false, true, true, false])
    expect(isReminderHour(18, dayRule, at)).toBe(true)
  })
  it('comes only on a day that has one', () => {
    expect(reminderNow(material, Date.parse('2026-03-11T18:00:00Z'))).toBeNull()
    expect(reminderNow(material, Date.parse('2026-03-13T18:00:00Z'))).toMatchObject({ studyDay: '2026-03-13', keyPoints: 9 })
  })
})

describe('reminderAt', () => {
  it('keeps the learner’s hour across a change to summer time', () => {
    const berlin = { timeZone: 'Europe/Berlin', rolloverHour: 4 }
    expect(new Date(reminderAt('2026-03-28', 18, berlin)).toISOString()).toBe('2026-03-28T17:00:00.000Z')
    expect(new Date(reminderAt('2026-03-29', 18, berlin)).toISOString()).toBe('2026-03-29T16:00:00.000Z')
  })
  it('goes on with the clocks where they leave the hour out, and takes the first where they show it twice', () => {
    const berlin = { timeZone: 'Europe/Berlin', rolloverHour: 0 }
    expect(new Date(reminderAt('2026-03-29', 2, berlin)).toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(new Date(reminderAt('2026-10-25', 2, berlin)).toISOString()).toBe('2026-10-25T00:00:00.000Z')
  })
  it('has an hour before the rollover in the night after', () => {
    expect(new Date(reminderAt('2026-03-10', 1, { timeZone: 'Asia/Seoul', rolloverHour: 4 })).toISOString()).toBe('2026-03-10T16:00:00.000Z')
  })
})
