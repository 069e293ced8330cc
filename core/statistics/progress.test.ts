import { describe, expect, it } from 'vitest'
import { createScheduler, newMemory } from '../schedule/fsrs-scheduler'
import type { Rating } from '../review/review'
import type { Card } from '../schedule/memory'
import { DAY_MS } from '../shared/instant'
import { classProgressOf } from './class-progress'
import { memoryState, progressOf } from './progress'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const dayRule = { timeZone: 'UTC', rolloverHour: 4 }
const card = (keyPointId: string, values: Partial<Card>): Card => ({
  ...newMemory(NOW), phase: 'review', stabilityDays: 10, difficulty: 5, reps: 3, lastReviewAt: NOW, keyPointId,
  firstAnsweredAt: NOW, lastAnsweredAt: NOW, lastQuestionId: 'q', recallProven: true, reaskPending: false, ...values,
})
const cards = new Map([
  ['a', card('a', { dueAt: NOW - 3 * DAY_MS })],
  ['b', card('b', { dueAt: NOW + 2 * DAY_MS, stabilityDays: 30 })],
  ['c', card('c', { dueAt: NOW + 20 * DAY_MS, phase: 'learning', learningStep: 1 })],
])
const keyPointIds = ['a', 'b', 'c', 'd']

describe('progressOf', () => {
  const progress = progressOf({ keyPointIds, cards, scheduler, now: NOW })

  it('counts key points by memory state, unseen ones apart', () => {
    expect(progress.byState).toEqual({ unseen: 1, learning: 1, young: 1, mature: 1 })
  })
  it('counts unseen key points as not known in the mean', () => {
    expect(progress.meanRetrievability).toBeCloseTo(3 / 4, 6)
  })
  it('counts what was missed and not recalled since as not known, and what was right at first as known', () => {
    const standing = (...ratings: readonly Rating[]) => {
      const memory = ratings.reduce((before, rating, at) => scheduler.next(before, rating, NOW + at * DAY_MS), newMemory(NOW))
      const last = NOW + (ratings.length - 1) * DAY_MS
      return progressOf({ keyPointIds: ['a'], cards: new Map([['a', card('a', { ...memory })]]), scheduler, now: last }).meanRetrievability
    }
    expect([standing('again'), standing('good', 'good', 'again')]).toEqual([0, 0])
    expect([standing('good'), standing('again', 'good'), standing('good', 'good', 'again', 'good')]).toEqual([1, 1, 1])
  })
  it('knows no mean without key points', () => {
    expect(progressOf({ keyPointIds: [], cards, scheduler, now: NOW }).meanRetrievability).toBeNull()
  })
})

describe('memoryState', () => {
  it('is mature from 21 days of stability', () => {
    expect(memoryState(card('a', { stabilityDays: 20.99 }))).toBe('young')
    expect(memoryState(card('a', { stabilityDays: 21 }))).toBe('mature')
  })
})

describe('classProgressOf', () => {
  const result = classProgressOf({
    keyPointIds, now: NOW,
    learners: [{ learnerId: 'mina', cards, dayRule, scheduler }, { learnerId: 'juno', cards: new Map(), dayRule, scheduler }],
  })
  it('says who has not started', () => {
    expect(result.learners[1]).toMatchObject({ learnerId: 'juno', lastAnsweredAt: null, meanRetrievability: 0, dueNow: 0 })
  })
  it('counts what is due for each learner', () => expect(result.learners[0]?.dueNow).toBe(1))
  it('averages a key point over the whole class, those who have not met it as 0', () => {
    expect(result.keyPoints[0]).toEqual({ keyPointId: 'a', seenBy: 1, meanRetrievability: 0.5, meanRetrievabilityWhereMet: 1 })
  })
})
