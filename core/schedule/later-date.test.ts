import { expect, it } from 'vitest'
import { AS_FORECAST } from './calibrate-forecast'
import type { DeadlineRequest } from './deadline-request'
import { createScheduler } from './fsrs-scheduler'
import { laterDate } from './later-date'
import { isDeadlineFeasible } from './plan-deadline'
import { EVERY_DAY_ALIKE } from './plan-due-days'

const request = (values: Partial<DeadlineRequest> = {}): DeadlineRequest => ({
  cards: [], unseen: Array.from({ length: 40 }, (_, i) => `u${i}`), date: '2026-03-12', minutesADay: 6, weekdayShares: EVERY_DAY_ALIKE, goal: 0.9,
  minutesPerLook: 0.4, minutesPerNew: 1, shareMissedWhenNew: 0.7, scheduler: createScheduler({ desiredRetention: 0.9, weights: null }),
  calibration: AS_FORECAST, dayRule: { timeZone: 'UTC', rolloverHour: 4 }, now: Date.parse('2026-03-09T09:00:00Z'), ...values,
})

it('finds a later date that the minutes offered will do for, and no much later one than need be', () => {
  const date = laterDate(request()) ?? ''
  expect(date > '2026-03-13').toBe(true)
  expect(isDeadlineFeasible(request({ date }))).toBe(true)
  expect(isDeadlineFeasible(request({ date: '2026-03-14' }))).toBe(false)
  expect(date <= '2026-03-26').toBe(true)
})

it('finds none where no date would do', () => {
  expect(laterDate(request({ minutesADay: 0 }))).toBeNull()
})
