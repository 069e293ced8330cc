import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import { AS_FORECAST } from './calibrate-forecast'
import { createScheduler, newMemory } from './fsrs-scheduler'
import type { Card } from './memory'
import { EVERY_DAY_ALIKE, type WeekdayShares } from './plan-due-days'
import type { DeadlineRequest } from './deadline-request'
import { isDeadlineFeasible, planDeadline } from './plan-deadline'

const NOW = Date.parse('2026-03-09T09:00:00Z')
const card = (keyPointId: string, stabilityDays: number, daysAgo: number): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, stabilityDays, difficulty: 5, lastReviewAt: NOW - daysAgo * DAY_MS, reps: 3,
  firstAnsweredAt: NOW - 40 * DAY_MS, lastAnsweredAt: NOW - daysAgo * DAY_MS, lastQuestionId: 'q', recallProven: true, reaskPending: false,
})
const request = (values: Partial<DeadlineRequest>): DeadlineRequest => ({
  cards: [], unseen: [], date: '2026-03-30', minutesADay: 30, weekdayShares: EVERY_DAY_ALIKE, goal: 0.9, minutesPerLook: 0.3, minutesPerNew: 1,
  shareMissedWhenNew: 0.7, scheduler: createScheduler({ desiredRetention: 0.9, weights: null }), calibration: AS_FORECAST,
  dayRule: { timeZone: 'UTC', rolloverHour: 4 }, now: NOW, ...values,
})
const SHARES: WeekdayShares = [0, 1, 1, 0.5, 1, 1, 1]
const anyRequest = fc.record({
  cards: fc.array(fc.record({ stability: fc.double({ min: 0.2, max: 80, noNaN: true }), ago: fc.integer({ min: 0, max: 20 }) }), { maxLength: 15 }),
  unseen: fc.integer({ min: 0, max: 15 }), days: fc.integer({ min: 0, max: 25 }), minutes: fc.integer({ min: 0, max: 12 }),
  goal: fc.constantFrom(0.7, 0.85, 0.95), isEven: fc.boolean(),
}).map(({ cards, unseen, days, minutes, goal, isEven }) => request({
  cards: cards.map(({ stability, ago }, i) => card(`c${i}`, stability, ago)), unseen: Array.from({ length: unseen }, (_, i) => `u${i}`),
  date: new Date(NOW + days * DAY_MS).toISOString().slice(0, 10), minutesADay: minutes, goal, weekdayShares: isEven ? EVERY_DAY_ALIKE : SHARES,
}))
const promiseOf = (input: DeadlineRequest) => {
  const plan = planDeadline(input)
  return Math.min(input.goal, plan.feasible ? plan.promisedMeanRetrievability : plan.shortfall.meanRetrievability)
}

describe('planDeadline', () => {
  it('exceeds no day’s minutes, introduces everything once and in teaching order, and keeps the goal when it says that it can', () => {
    fc.assert(fc.property(anyRequest, (input) => {
      const plan = planDeadline(input)
      for (const day of plan.plan) {
        const share = input.weekdayShares[new Date(`${day.on}T00:00:00Z`).getUTCDay()] ?? 1
        expect(day.minutes).toBeLessThanOrEqual((plan.feasible ? plan.minutesADay : input.minutesADay) * share + 1e-9)
        expect(new Set([...day.review, ...day.introduce]).size).toBe(day.review.length + day.introduce.length)
      }
      expect(isDeadlineFeasible(input)).toBe(plan.feasible)
      if (!plan.feasible) return
      expect(plan.minutesADay).toBeLessThanOrEqual(input.minutesADay)
      expect(plan.plan.flatMap(({ introduce }) => introduce)).toEqual(input.unseen)
      expect(plan.promisedMeanRetrievability).toBeGreaterThanOrEqual(input.goal)
    }), { numRuns: 20 })
  })

  it('never promises less, up to the goal, for more minutes', () => {
    fc.assert(fc.property(anyRequest, fc.integer({ min: 1, max: 6 }), (input, more) => {
      expect(promiseOf({ ...input, minutesADay: input.minutesADay + more })).toBeGreaterThanOrEqual(promiseOf(input) - 1e-9)
    }), { numRuns: 20 })
  })

  it('says how many minutes would do, and with them the date is feasible', () => {
    fc.assert(fc.property(anyRequest, (input) => {
      const plan = planDeadline(input)
      if (plan.feasible || plan.shortfall.minutesADayNeeded === null) return
      expect(plan.shortfall.minutesADayNeeded).toBeGreaterThan(input.minutesADay)
      expect(planDeadline({ ...input, minutesADay: plan.shortfall.minutesADayNeeded }).feasible).toBe(true)
    }), { numRuns: 20 })
  })

  it('names the key points that would not be reached, and counts them as not known', () => {
    const unseen = Array.from({ length: 100 }, (_, i) => `u${i}`)
    const plan = planDeadline(request({ unseen, minutesADay: 3 }))
    if (plan.feasible) throw new Error('feasible')
    const { keyPointsNotReached, meanRetrievability, minutesADayNeeded } = plan.shortfall
    expect(keyPointsNotReached.length).toBeGreaterThan(50)
    expect(keyPointsNotReached).toEqual(unseen.slice(100 - keyPointsNotReached.length))
    expect(meanRetrievability).toBeLessThan(1 - keyPointsNotReached.length / 100)
    expect(minutesADayNeeded).toBeGreaterThan(3)
    // What the minutes are best used for all the same.
    expect(plan.plan.flatMap(({ introduce }) => introduce)).toEqual(unseen.slice(0, 100 - keyPointsNotReached.length))
  })

  it('has no number of minutes for a date that leaves no day', () => {
    const plan = planDeadline(request({ unseen: ['u'], date: '2026-03-09' }))
    expect(plan).toEqual({ feasible: false, plan: [], shortfall: { minutesADayNeeded: null, mostRetrievability: 0, keyPointsNotReached: ['u'], meanRetrievability: 0 } })
  })

  it('says how near the most minutes a day come where they do not reach the goal, and calls the goal reached where they do', () => {
    const [near, far] = [planDeadline(request({ unseen: ['u'], date: '2026-03-10' })), planDeadline(request({ unseen: Array.from({ length: 60 }, (_, i) => `u${i}`), minutesADay: 1 }))]
    if (near.feasible || far.feasible) throw new Error('feasible')
    expect(near.shortfall.minutesADayNeeded).toBeNull()
    expect(near.shortfall.mostRetrievability).toBeGreaterThan(near.shortfall.meanRetrievability - 1e-9)
    expect(near.shortfall.mostRetrievability).toBeLessThan(0.9)
    expect(far.shortfall).toMatchObject({ minutesADayNeeded: expect.any(Number), mostRetrievability: 0.9 })
  })

  it('promises no more than the goal and a look, also where introducing alone takes the minutes', () => {
    const plan = planDeadline(request({ unseen: Array.from({ length: 60 }, (_, i) => `u${i}`), minutesADay: 60, goal: 0.8 }))
    if (!plan.feasible) throw new Error(JSON.stringify(plan.shortfall))
    expect(plan.promisedMeanRetrievability).toBeLessThan(0.81)
  })

  it('does not pile the looks on the last day: three weeks put under 15 % of them there', () => {
    const cards = Array.from({ length: 80 }, (_, i) => card(`c${i}`, 2 + (i % 20), i % 6))
    const plan = planDeadline(request({ cards, unseen: ['u0', 'u1', 'u2', 'u3'], goal: 0.93, minutesADay: 60 }))
    if (!plan.feasible) throw new Error(JSON.stringify(plan.shortfall))
    const looks = plan.plan.map(({ review }) => review.length)
    expect((looks.at(-1) ?? 0) / looks.reduce((sum, count) => sum + count, 0)).toBeLessThan(0.15)
  })

  it('introduces new key points in the first three quarters of the time', () => {
    const plan = planDeadline(request({ unseen: Array.from({ length: 40 }, (_, i) => `u${i}`), minutesADay: 60 }))
    if (!plan.feasible) throw new Error(JSON.stringify(plan.shortfall))
    for (const day of plan.plan.slice(16)) expect(day.introduce).toEqual([])
  })

  it('asks for nothing when nothing is wanting', () => {
    const plan = planDeadline(request({ cards: [card('c', 2000, 1)] }))
    expect(plan).toMatchObject({ feasible: true, minutesADay: 0 })
  })
})
