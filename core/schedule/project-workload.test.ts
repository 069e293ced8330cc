import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import { AS_FORECAST } from './calibrate-forecast'
import { createScheduler, newMemory } from './fsrs-scheduler'
import type { Card } from './memory'
import { type WorkloadRequest, projectWorkload } from './project-workload'

const NOW = Date.parse('2026-03-09T09:00:00Z')
const card = (keyPointId: string, stabilityDays: number): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, stabilityDays, difficulty: 5, lastReviewAt: NOW - 2 * DAY_MS, reps: 3,
  firstAnsweredAt: NOW, lastAnsweredAt: NOW, lastQuestionId: 'q', recallProven: true, reaskPending: false,
})
const cards = Array.from({ length: 60 }, (_, i) => card(`k${i}`, 1 + i))
const workload = (desiredRetention: number, values: Partial<WorkloadRequest> = {}) => projectWorkload({
  cards, unseenCount: 40, newPerDay: 5, minutesPerPass: 0.2, minutesPerFailure: 0.6, minutesPerNew: 1, days: 90, shareMissedWhenNew: 0.7,
  scheduler: createScheduler({ desiredRetention, weights: null }), calibration: AS_FORECAST, dayRule: { timeZone: 'UTC', rolloverHour: 4 }, now: NOW, ...values,
})

describe('projectWorkload', () => {
  it('costs more and keeps more, the more retention is desired', () => {
    const steps = [0.7, 0.8, 0.9, 0.97].map((desired) => workload(desired))
    for (let i = 1; i < steps.length; i += 1) {
      expect(steps[i]?.minutesADay).toBeGreaterThan(steps[i - 1]?.minutesADay ?? Infinity)
      expect(steps[i]?.meanRetrievability).toBeGreaterThan(steps[i - 1]?.meanRetrievability ?? Infinity)
    }
  })
  it('keeps at least about what is desired of what was met', () => {
    expect(workload(0.9).meanRetrievability).toBeGreaterThan(0.9)
    expect(workload(0.9).meanRetrievability).toBeLessThan(0.97)
  })
  it('counts what stays unseen as not known', () => {
    const kept = workload(0.9, { newPerDay: 0 })
    expect(kept.meanRetrievability).toBeLessThan(0.6)
    expect(kept.minutesADay).toBeLessThan(workload(0.9).minutesADay)
  })
  it('keeps about the same, whichever day it ends on, when all cards are reviewed on the same days', () => {
    const alike = Array.from({ length: 20 }, (_, i) => card(`k${i}`, 8))
    const kept = [84, 87, 90, 93, 96].map((days) => workload(0.85, { cards: alike, unseenCount: 0, days }).meanRetrievability)
    expect(Math.max(...kept) - Math.min(...kept)).toBeLessThan(0.03)
  })
  it('costs nothing without key points', () => {
    expect(workload(0.9, { cards: [], unseenCount: 0 })).toEqual({ minutesADay: 0, meanRetrievability: 0 })
  })
})
