import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/instant'
import { buildDeadlineQueue } from './deadline-queue'
import { newMemory } from './fsrs-scheduler'
import type { Card } from './memory'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const settings = { timeZone: 'UTC', rolloverHour: 4, newPerDay: 3 }
const keyPointIds = ['a', 'b', 'c', 'd', 'e', 'f']
const card = (keyPointId: string, values: Partial<Card>): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, firstAnsweredAt: NOW - 5 * DAY_MS, lastAnsweredAt: NOW - DAY_MS, lastReviewAt: NOW - DAY_MS,
  lastQuestionId: `${keyPointId}.q`, recallProven: true, reaskPending: false, ...values,
})

describe('buildDeadlineQueue', () => {
  const plan = { keyPointIds: new Set(['a', 'b', 'c', 'd']), introduce: ['c'], review: ['a'], nextOn: '2026-03-12' }
  const before = (cards: Card[], values: Partial<typeof plan> = {}, reviewsPerDay: number | null = null) => buildDeadlineQueue(
    { keyPointIds, cards: new Map(cards.map((c) => [c.keyPointId, c])), settings: { ...settings, reviewsPerDay }, now: NOW, limit: 10 },
    { ...plan, ...values },
  )
  const ahead = { dueAt: NOW + 6 * DAY_MS }
  const overdue = { dueAt: NOW - DAY_MS }
  it('asks today’s part, be it due or not, and only that of the deadline’s key points; then what else is due, and nothing else that is new', () => {
    const { items, left } = before([card('a', ahead), card('b', overdue), card('e', overdue)])
    expect(items).toEqual([
      { keyPointId: 'a', reason: 'deadline' }, { keyPointId: 'c', reason: 'new' }, { keyPointId: 'e', reason: 'due' },
    ])
    expect(left).toEqual({ due: 2, new: 1 })
  })
  it('introduces what is planned whatever the daily allowance, once', () => {
    expect(before([], { introduce: ['a', 'b', 'c', 'd'], review: [] }).left.new).toBe(4)
    const met = ['a', 'b'].map((id) => card(id, { ...ahead, firstAnsweredAt: NOW - HOUR_MS, lastAnsweredAt: NOW - HOUR_MS }))
    expect(before(met, { introduce: ['a', 'b', 'c', 'd'], review: [] }).left.new).toBe(2)
  })
  it('asks each look once a day; a miss comes back by its learning steps', () => {
    const looked = { ...ahead, lastAnsweredAt: NOW - HOUR_MS }
    expect(before([card('a', looked), card('c', looked)])).toMatchObject({ items: [], doneForToday: true, nextDueAt: NOW + 2 * DAY_MS })
    const missed = card('a', { phase: 'relearning', lastAnsweredAt: NOW - HOUR_MS, dueAt: NOW - MINUTE_MS })
    expect(before([missed, card('c', looked)]).items).toEqual([{ keyPointId: 'a', reason: 'learning' }])
  })
  it('says that the plan goes on before FSRS has anything due, and that what else is due may come first', () => {
    const looked = { ...ahead, lastAnsweredAt: NOW - HOUR_MS }
    expect(before([card('a', looked), card('c', looked), card('b', overdue)]).nextDueAt).toBe(NOW + 2 * DAY_MS)
    expect(before([card('a', looked), card('c', looked), card('e', { dueAt: NOW + DAY_MS })]).nextDueAt).toBe(NOW + DAY_MS)
  })
  it('counts its looks against the limit on reviews, which never holds them back', () => {
    expect(before([card('a', ahead), card('c', ahead), card('e', overdue)], {}, 1).items).toEqual([{ keyPointId: 'a', reason: 'deadline' }])
  })
  it('leaves out a key point that was retired since the plan was made', () => {
    expect(before([card('gone', ahead)], { introduce: ['away'], review: ['gone'] }).items).toEqual([])
  })
})
