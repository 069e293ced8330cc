import { describe, expect, it } from 'vitest'
import { createScheduler, newMemory } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { DAY_MS } from '../shared/instant'
import { usualStudy } from './usual-study'

const NOW = Date.parse('2026-03-09T09:00:00Z')
const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const dayRule = { timeZone: 'UTC', rolloverHour: 4 }
const card = (keyPointId: string, dueInDays: number): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, stabilityDays: 10, difficulty: 5, lastReviewAt: NOW - 8 * DAY_MS, dueAt: NOW + dueInDays * DAY_MS, reps: 3,
  firstAnsweredAt: NOW - 40 * DAY_MS, lastAnsweredAt: NOW - 8 * DAY_MS, lastQuestionId: 'q', recallProven: true, reaskPending: false,
})
const study = (cards: Card[], unseen: string[], newPerDay = 2) =>
  usualStudy({ cards, unseen, newPerDay, today: '2026-03-09', date: '2026-03-15', scheduler, dayRule })

describe('usualStudy', () => {
  it('looks at what is due on its day, at what is overdue today, and never on the date or later', () => {
    const days = study([card('late', -3), card('soon', 2), card('far', 6)], [])
    expect(days.map(({ on }) => on)).toEqual(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'])
    expect(days.map(({ review }) => review)).toEqual([['late'], [], ['soon'], [], [], []])
  })
  it('meets so many new key points a day, in order, and looks at them again when they come due', () => {
    const days = study([], ['a', 'b', 'c'])
    expect(days.slice(0, 2).map(({ introduce }) => introduce)).toEqual([['a', 'b'], ['c']])
    expect(days.flatMap(({ review }) => review)).toContain('a')
    expect(study([], ['a'], 0).every(({ introduce }) => introduce.length === 0)).toBe(true)
  })
})
