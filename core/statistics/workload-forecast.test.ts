import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScheduler, newMemory } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { DAY_MS } from '../shared/instant'
import { forecastWorkload } from './workload-forecast'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const dayRule = { timeZone: 'UTC', rolloverHour: 4 }
const times = { recognition: { meanMs: 10_000, isOwn: true }, recall: { meanMs: 30_000, isOwn: true } }
const card = (values: Partial<Card>): Card => ({
  ...newMemory(NOW), phase: 'review', stabilityDays: 40, difficulty: 5, reps: 3, lastReviewAt: NOW - 40 * DAY_MS, keyPointId: 'kp',
  firstAnsweredAt: 0, lastAnsweredAt: 0, lastQuestionId: 'q', recallProven: true, reaskPending: false, ...values,
})
const forecast = (cards: Card[], days = 30) => forecastWorkload({ cards, scheduler, now: NOW, dayRule, days, times })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('forecastWorkload', () => {
  it('puts what is overdue on today and leaves out what lies beyond the forecast', () => {
    const days = forecast([card({ dueAt: NOW - 9 * DAY_MS }), card({ dueAt: NOW + 2 * DAY_MS }), card({ dueAt: NOW + 30 * DAY_MS })])
    expect(days.filter(({ due }) => due > 0)).toEqual([
      { day: '2026-03-10', due: 1, reviews: 1, durationMs: 30_000 }, { day: '2026-03-12', due: 1, reviews: 1, durationMs: 30_000 },
    ])
  })
  it('follows a key point by the golden intervals while each review is recalled', () => {
    // good × 6 from the start: after 0, 2, 11, 46 days.
    const learning = scheduler.next(newMemory(NOW), 'good', NOW)
    const days = forecast([card({ ...learning, recallProven: true })], 60)
    expect(days.flatMap(({ reviews }, at) => Array.from({ length: reviews }, () => at))).toEqual([0, 2, 13, 59])
    expect(sum(days.map(({ due }) => due))).toBe(1)
  })
  it('takes the time of the form in which the key point would be asked', () => {
    expect(forecast([card({ phase: 'relearning', learningStep: 0, dueAt: NOW })])[0]).toMatchObject({ durationMs: 10_000 })
  })
  it('counts each key point as due at most once, and never fewer reviews than that', () => {
    fc.assert(fc.property(fc.array(fc.record({ stabilityDays: fc.double({ min: 0.5, max: 300, noNaN: true }), dueIn: fc.integer({ min: -50, max: 60 }) }), { maxLength: 20 }), (cards) => {
      const days = forecast(cards.map(({ stabilityDays, dueIn }) => card({ stabilityDays, dueAt: NOW + dueIn * DAY_MS })))
      expect(days).toHaveLength(30)
      expect(sum(days.map(({ due }) => due))).toBe(cards.filter(({ dueIn }) => dueIn < 30).length)
      for (const { due, reviews } of days) expect(reviews).toBeGreaterThanOrEqual(due)
    }), { numRuns: 50 })
  })
})
