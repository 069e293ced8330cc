import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/instant'
import { newMemory } from './fsrs-scheduler'
import type { Card } from './memory'
import { buildStudyQueue } from './study-queue'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const settings = { timeZone: 'UTC', rolloverHour: 4, newPerDay: 3 }
const keyPointIds = ['a', 'b', 'c', 'd', 'e', 'f']

const card = (keyPointId: string, values: Partial<Card>): Card => ({
  ...newMemory(NOW), phase: 'review', keyPointId, firstAnsweredAt: NOW - 5 * DAY_MS, lastAnsweredAt: NOW - DAY_MS,
  lastQuestionId: `${keyPointId}.q`, recallProven: true, reaskPending: false, ...values,
})
const queue = (cards: Card[], limit = 10) =>
  buildStudyQueue({ keyPointIds, cards: new Map(cards.map((c) => [c.keyPointId, c])), settings, now: NOW, limit })

describe('buildStudyQueue', () => {
  it('starts with the day’s allowance of new key points in teaching order', () => {
    expect(queue([])).toMatchObject({
      items: [{ keyPointId: 'a', reason: 'new' }, { keyPointId: 'b', reason: 'new' }, { keyPointId: 'c', reason: 'new' }],
      left: { due: 0, new: 3 }, doneForToday: false, nextDueAt: null,
    })
  })
  it('counts what was introduced today against the allowance', () => {
    const today = { firstAnsweredAt: NOW - HOUR_MS, dueAt: NOW + DAY_MS }
    expect(queue([card('a', today), card('b', today)]).left.new).toBe(1)
  })
  it('counts a card as due from the start of its study day, but not the day after', () => {
    const result = queue([card('a', { dueAt: NOW + 5 * HOUR_MS }), card('b', { dueAt: NOW + DAY_MS })])
    expect(result.items[0]).toEqual({ keyPointId: 'a', reason: 'due' })
    expect(result.left.due).toBe(1)
  })
  it('asks learning steps at their minute, before reviews and new key points', () => {
    const result = queue([card('a', { dueAt: NOW - DAY_MS }), card('b', { phase: 'learning', dueAt: NOW - MINUTE_MS })])
    expect(result.items.map(({ keyPointId }) => keyPointId)).toEqual(['b', 'a', 'c', 'd', 'e'])
  })
  it('asks an unsure recognition again after the rest of the session', () => {
    const result = queue([card('a', { phase: 'new', reaskPending: true }), card('b', { dueAt: NOW })])
    expect(result.items.map(({ reason }) => reason)).toEqual(['due', 'new', 'new', 'new', 're-ask'])
  })
  it('asks a learning step up to 20 minutes early when nothing else is left, not earlier', () => {
    const rest = ['c', 'd', 'e', 'f'].map((id) => card(id, { dueAt: NOW + 9 * DAY_MS, firstAnsweredAt: NOW }))
    const soon = card('a', { phase: 'learning', dueAt: NOW + 10 * MINUTE_MS })
    const later = card('b', { phase: 'learning', dueAt: NOW + 30 * MINUTE_MS })
    expect(queue([...rest, soon, later]).items).toEqual([{ keyPointId: 'a', reason: 'learning' }])
    expect(queue([...rest, { ...soon, dueAt: NOW + DAY_MS, phase: 'review' }, later])).toMatchObject({ doneForToday: true, nextDueAt: later.dueAt })
  })
  it('is done for today when everything is studied, and says when to come back', () => {
    const done = keyPointIds.map((id, i) => card(id, { dueAt: NOW + (i + 1) * DAY_MS }))
    expect(queue(done)).toEqual({ items: [], left: { due: 0, new: 0 }, doneForToday: true, nextDueAt: NOW + DAY_MS })
  })
  it('leaves cards of retired key points alone', () => {
    expect(queue([card('gone', { dueAt: NOW - DAY_MS })]).left.due).toBe(0)
  })
  it('cuts the items, not the counts, at the limit', () => {
    expect(queue([], 1)).toMatchObject({ items: [{ keyPointId: 'a' }], left: { new: 3 } })
  })
})
