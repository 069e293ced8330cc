import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import { newMemory } from './fsrs-scheduler'
import { fuzzRange } from './fuzz-range'
import type { Card } from './memory'
import { EVERY_DAY_ALIKE, type PlannedDue, type WeekdayShares, planDueDays, shownAt, shownOn } from './plan-due-days'
import { addDays, studyDay } from './study-day'

const dayRule = { timeZone: 'UTC', rolloverHour: 4 }
/** A Monday. */
const MONDAY = Date.parse('2026-03-09T09:00:00Z')
const FREE_WEEKEND: WeekdayShares = [0, 1, 1, 1, 1, 1, 0]

const card = (keyPointId: string, intervalDays: number, reviewedAt = MONDAY): Card => ({
  ...newMemory(reviewedAt), phase: 'review', keyPointId, intervalDays, lastReviewAt: reviewedAt, dueAt: reviewedAt + intervalDays * DAY_MS,
  firstAnsweredAt: reviewedAt, lastAnsweredAt: reviewedAt, lastQuestionId: 'q', recallProven: true, reaskPending: false,
})
const plan = (cards: readonly Card[], planned: ReadonlyMap<string, PlannedDue> = new Map(), weekdayShares = EVERY_DAY_ALIKE) =>
  planDueDays({ cards: new Map(cards.map((c) => [c.keyPointId, c])), planned, weekdayShares, dayRule })
const countOn = (days: ReadonlyMap<string, PlannedDue>) => {
  const counts = new Map<string, number>()
  for (const { dueOn } of days.values()) counts.set(dueOn, (counts.get(dueOn) ?? 0) + 1)
  return counts
}
const anyCards = fc.array(fc.record({ interval: fc.integer({ min: 1, max: 60 }), ago: fc.integer({ min: 0, max: 30 }) }), { maxLength: 40 })
  .map((list) => list.map(({ interval, ago }, i) => card(`k${i}`, interval, MONDAY - ago * DAY_MS)))

describe('planDueDays', () => {
  it('never leaves FSRS’s fuzz range while every weekday has a share', () => {
    fc.assert(fc.property(anyCards, (cards) => {
      const days = plan(cards)
      for (const c of cards) {
        const { fromDays, toDays } = fuzzRange(c.intervalDays)
        const reviewedOn = studyDay(c.lastReviewAt ?? 0, dayRule)
        const dueOn = days.get(c.keyPointId)?.dueOn ?? ''
        expect(dueOn >= addDays(reviewedOn, fromDays) && dueOn <= addDays(reviewedOn, toDays)).toBe(true)
      }
    }))
  })

  it('moves no card that was not reviewed again, however often it is run and whatever else is reviewed', () => {
    fc.assert(fc.property(anyCards, fc.nat(), (cards, at) => {
      const first = plan(cards)
      expect(plan(cards, first)).toEqual(first)
      const reviewed = cards.map((c, i) => (cards.length > 0 && i === at % cards.length ? card(c.keyPointId, 9, MONDAY + DAY_MS) : c))
      const second = plan(reviewed, first)
      for (const c of reviewed) if (cards.includes(c)) expect(second.get(c.keyPointId)).toEqual(first.get(c.keyPointId))
    }))
  })

  it('gives the same days whatever the order of the cards', () => {
    fc.assert(fc.property(anyCards, (cards) => {
      expect(new Map([...plan([...cards].reverse())].sort())).toEqual(new Map([...plan(cards)].sort()))
    }))
  })

  it('spreads what would fall on one day', () => {
    const days = countOn(plan(Array.from({ length: 30 }, (_, i) => card(`k${i}`, 10))))
    expect(days.size).toBe(5)
    expect(Math.max(...days.values())).toBeLessThanOrEqual(8)
  })

  it('keeps a weekday with no share free, and gives one with half a share about half', () => {
    const cards = Array.from({ length: 60 }, (_, i) => card(`k${i}`, 12))
    const free = countOn(plan(cards, new Map(), FREE_WEEKEND))
    expect(free.get('2026-03-21') ?? 0).toBe(0)
    expect(free.get('2026-03-22') ?? 0).toBe(0)
    const half = countOn(plan(cards, new Map(), [1, 1, 1, 1, 0.5, 1, 1]))
    expect(half.get('2026-03-19')).toBeLessThanOrEqual(0.7 * (half.get('2026-03-20') ?? 0))
  })

  it('puts a short interval that would end on a free day on the next day that is not', () => {
    expect(plan([card('a', 1, MONDAY + 4 * DAY_MS)], new Map(), FREE_WEEKEND).get('a')?.dueOn).toBe('2026-03-16')
  })

  it('shows every card on its own day when no weekday has a share', () => {
    expect(plan([card('a', 10)], new Map(), [0, 0, 0, 0, 0, 0, 0]).get('a')?.dueOn).toBe('2026-03-19')
  })
})

describe('planDueDays for some of the cards', () => {
  it('chooses the day that it would choose with all cards in hand, from the load of the others', () => {
    fc.assert(fc.property(anyCards, fc.integer({ min: 1, max: 60 }), (cards, interval) => {
      const planned = plan(cards)
      const answered = card('answered', interval, MONDAY + 1)
      const alone = planDueDays({ cards: new Map([['answered', answered]]), planned: new Map(), others: countOn(planned), weekdayShares: EVERY_DAY_ALIKE, dayRule })
      expect(alone.get('answered')).toEqual(plan([...cards, answered], planned).get('answered'))
    }))
  })
})

describe('shownAt', () => {
  it('is the due time itself where no other day is planned', () => {
    expect(shownAt(card('a', 10), undefined, dayRule)).toBe(card('a', 10).dueAt)
  })
  it('falls on the day that shownOn names, also across a change of the clock', () => {
    const berlin = fc.record({ timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Seoul'), rolloverHour: fc.nat(23) })
    fc.assert(fc.property(berlin, fc.integer({ min: 5, max: 60 }), fc.nat(365 * 24 * 60), fc.integer({ min: -4, max: 4 }), (rule, interval, minute, shift) => {
      const moved = card('a', interval, MONDAY + minute * 60_000)
      const dueOn = addDays(studyDay(moved.dueAt, rule), shift)
      const planned = new Map([['a', { dueOn, reviewedAt: MONDAY + minute * 60_000, intervalDays: interval }]])
      expect(shownOn(moved, planned, rule)).toBe(dueOn)
      expect(studyDay(shownAt(moved, planned, rule), rule)).toBe(dueOn)
    }))
  })
})

describe('shownOn', () => {
  it('goes by the due time again as soon as the card is reviewed', () => {
    const planned = new Map([['a', { dueOn: '2026-03-20', reviewedAt: MONDAY, intervalDays: 10 }]])
    expect(shownOn(card('a', 10), planned, dayRule)).toBe('2026-03-20')
    expect(shownOn(card('a', 10, MONDAY + DAY_MS), planned, dayRule)).toBe('2026-03-20')
    expect(shownOn(card('a', 12, MONDAY + DAY_MS), planned, dayRule)).toBe('2026-03-22')
    expect(shownOn(card('a', 11), planned, dayRule)).toBe('2026-03-20')
  })
})
