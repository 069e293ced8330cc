import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import { newMemory } from './fsrs-scheduler'
import type { Card } from './memory'
import { PRACTICE_LENGTH, pickPractice, weakestFirst } from './practice'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const card = (keyPointId: string, values: Partial<Card>): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, firstAnsweredAt: NOW - 5 * DAY_MS, lastAnsweredAt: NOW - DAY_MS,
  lastQuestionId: 'q', recallProven: true, reaskPending: false, reps: 3, stabilityDays: 10, lastReviewAt: NOW - DAY_MS, ...values,
})
const probe = (id: string, lastAnsweredAt: number | null) => ({ id, kind: 'cloze' as const, lastAnsweredAt })

describe('weakestFirst', () => {
  it('puts what has faded most first: long ago for how firm it was, or never rated', () => {
    const firm = card('firm', { stabilityDays: 100, lastReviewAt: NOW - 20 * DAY_MS })
    const faded = card('faded', { stabilityDays: 5, lastReviewAt: NOW - 4 * DAY_MS })
    const unrated = card('unrated', { reps: 0, stabilityDays: 0, lastReviewAt: null })
    expect(weakestFirst([firm, faded, unrated], NOW)).toEqual(['unrated', 'faded', 'firm'])
  })
  it('has an end, and one order for one set of cards', () => {
    const many = Array.from({ length: 30 }, (_, at) => card(`k${String(at).padStart(2, '0')}`, { reps: 0 }))
    expect(weakestFirst(many.toReversed(), NOW)).toEqual(weakestFirst(many, NOW))
    expect(weakestFirst(many, NOW)).toHaveLength(PRACTICE_LENGTH)
  })
})

describe('pickPractice', () => {
  it('takes the questions answered before in turn and leaves the unseen ones for reviews', () => {
    const probes = [probe('c', 1), probe('b', null), probe('a', 2)]
    expect([0, 1, 2].map((turn) => pickPractice(probes, turn)?.id)).toEqual(['a', 'c', 'a'])
    expect(pickPractice([probe('b', null)], 0)).toBeNull()
  })
})
