import { expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import { AS_FORECAST } from './calibrate-forecast'
import { createScheduler, newMemory } from './fsrs-scheduler'
import type { Card } from './memory'
import { meanRecallOn } from './mean-recall-on'
import { EVERY_DAY_ALIKE } from './plan-due-days'
import { planDeadline } from './plan-deadline'

const NOW = Date.parse('2026-03-09T09:00:00Z')
const dayRule = { timeZone: 'UTC', rolloverHour: 4 }
const projection = { scheduler: createScheduler({ desiredRetention: 0.9, weights: null }), calibration: AS_FORECAST, shareMissedWhenNew: 0.7, dayRule }
const card = (keyPointId: string, stabilityDays: number): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, stabilityDays, difficulty: 5, lastReviewAt: NOW - 2 * DAY_MS, reps: 3,
  firstAnsweredAt: NOW - 40 * DAY_MS, lastAnsweredAt: NOW - 2 * DAY_MS, lastQuestionId: 'q', recallProven: true, reaskPending: false,
})
const cards = new Map([card('a', 4), card('b', 60)].map((each) => [each.keyPointId, each]))

it('is what a deadline’s plan says of the same day without another look, key points never met as not known', () => {
  const plan = planDeadline({
    ...projection, cards: [...cards.values()], unseen: ['c'], date: '2026-03-16', minutesADay: 0, weekdayShares: EVERY_DAY_ALIKE, goal: 1,
    minutesPerLook: 1, minutesPerNew: 1, now: NOW,
  })
  if (plan.feasible) throw new Error('feasible')
  expect(meanRecallOn('2026-03-16', ['a', 'b', 'c'], cards, projection)).toBeCloseTo(plan.shortfall.meanRetrievability, 10)
})

it('counts what was missed and not recalled since as not known, as what is known now does', () => {
  const missed = (keyPointId: string): Card => ({ ...card(keyPointId, 60), phase: 'relearning' })
  const atFirst = (keyPointId: string): Card => ({ ...card(keyPointId, 60), phase: 'learning', learningStep: 0 })
  const recalled = (keyPointId: string): Card => ({ ...card(keyPointId, 60), phase: 'learning', learningStep: 1 })
  const of = (one: Card) => meanRecallOn('2026-03-10', [one.keyPointId], new Map([[one.keyPointId, one]]), projection)
  expect([of(missed('a')), of(atFirst('a'))]).toEqual([0, 0])
  expect(of(recalled('a'))).toBeGreaterThan(0.9)
})

it('is nine in ten when a stability has passed, and says nothing of no key points', () => {
  expect(meanRecallOn('2026-03-11', ['a'], cards, projection)).toBeCloseTo(0.9, 6)
  expect(meanRecallOn('2026-03-11', [], cards, projection)).toBeNull()
})
