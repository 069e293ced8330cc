import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_FORECAST } from '../schedule/calibrate-forecast'
import { createScheduler, newMemory } from '../schedule/fsrs-scheduler'
import { meanRecallOn } from '../schedule/mean-recall-on'
import type { Card } from '../schedule/memory'
import { planDeadline } from '../schedule/plan-deadline'
import { EVERY_DAY_ALIKE } from '../schedule/plan-due-days'
import { DAY_MS } from '../shared/instant'
import { type ForecastLearner, classForecast } from './class-forecast'
import { studyDay } from '../schedule/study-day'
import { Z_95 } from './normal-quantile'
import { progressOf } from './progress'

const NOW = Date.parse('2026-03-09T09:00:00Z')
const DATE = '2026-03-19'
const projection = {
  scheduler: createScheduler({ desiredRetention: 0.9, weights: null }), calibration: AS_FORECAST, shareMissedWhenNew: 0.7, dayRule: { timeZone: 'UTC', rolloverHour: 4 },
}
const card = (keyPointId: string, stabilityDays: number, daysAgo: number): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, stabilityDays, difficulty: 5, lastReviewAt: NOW - daysAgo * DAY_MS, reps: 3,
  firstAnsweredAt: NOW - 40 * DAY_MS, lastAnsweredAt: NOW - daysAgo * DAY_MS, lastQuestionId: 'q', recallProven: true, reaskPending: false,
})
const learner = (cards: readonly Card[], plan: ForecastLearner['plan'] = null): ForecastLearner => (
  { cards: new Map(cards.map((each) => [each.keyPointId, each])), projection, plan })

const anyStanding = fc.constantFrom<Pick<Card, 'phase' | 'learningStep'>>(
  { phase: 'review', learningStep: 0 }, { phase: 'relearning', learningStep: 0 }, { phase: 'learning', learningStep: 0 }, { phase: 'learning', learningStep: 1 })
const anyCards = fc.array(fc.record({ stability: fc.double({ min: 0.2, max: 80, noNaN: true }), ago: fc.integer({ min: 0, max: 20 }), standing: anyStanding }), { maxLength: 6 })
  .map((cards) => cards.map(({ stability, ago, standing }, i): Card => ({ ...card(`k${i}`, stability, ago), ...standing })))
const IDS = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7']

describe('classForecast', () => {
  it('counts the unseen as not known and gives the band of one asking', () => {
    // At as many days as its stability a card is at 0.9: four learners have it, one never met it. √(4 · 0.9 · 0.1) = 0.6.
    const learners = [...Array.from({ length: 4 }, () => learner([card('k0', 12, 2)])), learner([])]
    const { keyPoints: [forecast], all } = classForecast({ date: DATE, keyPointIds: ['k0'], learners })
    expect(forecast).toMatchObject({ keyPointId: 'k0', seenBy: 4 })
    expect(forecast?.without.mean).toBeCloseTo(0.72, 9)
    expect(forecast?.without.low).toBeCloseTo(0.72 - (Z_95 * 0.6) / 5, 9)
    expect(forecast?.without.high).toBeCloseTo(0.72 + (Z_95 * 0.6) / 5, 9)
    expect(all?.without).toEqual(forecast?.without)
  })
  it('counts what the class has just forgotten as not known until it is looked at again', () => {
    // Six learners who all had it for weeks and lapsed this morning: FSRS gives tomorrow 96 %, for they have just read the answer.
    const lapsed: Card = { ...card('k0', 2, 0), phase: 'relearning', lapses: 1 }
    const tomorrow = '2026-03-10'
    const look = [{ on: '2026-03-09', introduce: [], review: ['k0'], minutes: 1 }]
    const six = (plan: ForecastLearner['plan']) => classForecast({ date: tomorrow, keyPointIds: ['k0'], learners: Array.from({ length: 6 }, () => learner([lapsed], plan)) }).all
    expect(six(null)).toEqual({ without: { mean: 0, low: 0, high: 0 }, planned: { mean: 0, low: 0, high: 0 } })
    expect(six(look)?.without.mean).toBe(0)
    expect(six(look)?.planned.mean).toBeGreaterThan(0.9)
    const missedAtFirst: Card = { ...card('k0', 2, 0), phase: 'learning', learningStep: 0 }
    expect(classForecast({ date: tomorrow, keyPointIds: ['k0'], learners: [learner([missedAtFirst])] }).all?.without.mean).toBe(0)
  })
  it('knows, without study, of each learner’s key points none that the dashboard calls forgotten, and all others as the curve has them', () => {
    fc.assert(fc.property(anyCards, (cards) => {
      const { keyPoints } = classForecast({ date: DATE, keyPointIds: IDS, learners: [learner(cards)] })
      const now = progressOf({ keyPointIds: IDS, cards: new Map(cards.map((each) => [each.keyPointId, each])), scheduler: projection.scheduler, now: NOW })
      for (const [at, { without }] of keyPoints.entries()) {
        const one = cards.find(({ keyPointId }) => keyPointId === IDS[at])
        const days = one ? (Date.parse(DATE) - Date.parse(studyDay(one.lastReviewAt ?? NaN, projection.dayRule))) / DAY_MS : NaN
        const isKnown = one !== undefined && (now.keyPoints[at]?.retrievability ?? 0) > 0
        expect(without.mean).toBeCloseTo(isKnown ? Math.min(0.9999, projection.scheduler.recallAfter(days, one.stabilityDays)) : 0, 6)
      }
    }), { numRuns: 40 })
  })
  it('is, without study, what a deadline reckons for each learner, on average', () => {
    fc.assert(fc.property(fc.array(anyCards, { minLength: 1, maxLength: 4 }), (cardsOf) => {
      const learners = cardsOf.map((cards) => learner(cards))
      const { keyPoints, all } = classForecast({ date: DATE, keyPointIds: IDS, learners })
      const means = learners.map(({ cards }) => meanRecallOn(DATE, IDS, cards, projection) ?? NaN)
      expect(all?.without.mean).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / means.length, 9)
      expect(keyPoints.map(({ planned }) => planned)).toEqual(keyPoints.map(({ without }) => without))
      for (const { without: { low, mean, high } } of keyPoints) expect(0 <= low && low <= mean && mean <= high && high <= 1).toBe(true)
    }), { numRuns: 30 })
  })
  it('is, with planned study, what the plan promised the learner', () => {
    fc.assert(fc.property(anyCards, fc.integer({ min: 1, max: 10 }), (cards, minutesADay) => {
      const unseen = IDS.filter((id) => !cards.some(({ keyPointId }) => keyPointId === id))
      const plan = planDeadline({ ...projection, cards, unseen, date: DATE, minutesADay, weekdayShares: EVERY_DAY_ALIKE, goal: 0.95, minutesPerLook: 0.5, minutesPerNew: 1, now: NOW })
      const { all } = classForecast({ date: DATE, keyPointIds: IDS, learners: [learner(cards, plan.plan)] })
      expect(all?.planned.mean).toBeCloseTo(plan.feasible ? plan.promisedMeanRetrievability : plan.shortfall.meanRetrievability, 9)
      expect(all?.planned.mean).toBeGreaterThanOrEqual((all?.without.mean ?? NaN) - 1e-9)
    }), { numRuns: 20 })
  })
  it('takes no look of the day itself or later into account, and says nothing of nobody', () => {
    const late = [{ on: DATE, introduce: ['k0'], review: [], minutes: 1 }]
    expect(classForecast({ date: DATE, keyPointIds: ['k0'], learners: [learner([], late)] }).keyPoints[0]?.planned.mean).toBe(0)
    expect(classForecast({ date: DATE, keyPointIds: ['k0'], learners: [] })).toEqual({ keyPoints: [], all: null })
    expect(classForecast({ date: DATE, keyPointIds: [], learners: [learner([])] })).toEqual({ keyPoints: [], all: null })
  })
})
