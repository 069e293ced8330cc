import fc from 'fast-check'
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
  it('asks no more reviews a day than the limit, those that lose most by waiting; what is held back comes the next day', () => {
    const due = ['a', 'b', 'c'].map((id, i) => card(id, { dueAt: NOW - (3 - i) * DAY_MS, lastReviewAt: NOW - 9 * DAY_MS, stabilityDays: 90 / (i + 1) }))
    const done = card('d', { dueAt: NOW + 9 * DAY_MS, lastAnsweredAt: NOW - HOUR_MS })
    const limited = (reviewsPerDay: number | null, cards: Card[]) => buildStudyQueue({
      keyPointIds: ['a', 'b', 'c', 'd'], cards: new Map(cards.map((c) => [c.keyPointId, c])),
      settings: { ...settings, reviewsPerDay }, now: NOW, limit: 10,
    })
    expect(limited(null, [...due, done]).left.due).toBe(3)
    expect(limited(3, [...due, done]).items.map(({ keyPointId }) => keyPointId)).toEqual(['b', 'c'])
    expect(limited(1, [...due, done])).toMatchObject({ items: [], left: { due: 0 }, doneForToday: true, nextDueAt: NOW + DAY_MS })
  })
  it('does not count a key point introduced today against the limit on reviews', () => {
    const today = card('a', { firstAnsweredAt: NOW - HOUR_MS, lastAnsweredAt: NOW - HOUR_MS, dueAt: NOW + 9 * DAY_MS })
    const cards = new Map([today, card('b', { dueAt: NOW })].map((c) => [c.keyPointId, c]))
    expect(buildStudyQueue({ keyPointIds: ['a', 'b'], cards, settings: { ...settings, reviewsPerDay: 1 }, now: NOW, limit: 10 }).left.due).toBe(1)
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
  it('spreads new key points among the due ones, a due one first', () => {
    const due = ['d', 'e', 'f'].map((id, at) => card(id, { dueAt: NOW - (9 - at) * DAY_MS }))
    expect(queue(due).items.map(({ keyPointId }) => keyPointId)).toEqual(['d', 'a', 'e', 'b', 'f', 'c'])
  })
  it('asks neither the key point just answered nor one related to it while there is another', () => {
    const justNow = card('a', { phase: 'learning', dueAt: NOW - MINUTE_MS, lastAnsweredAt: NOW - MINUTE_MS, firstAnsweredAt: NOW - MINUTE_MS })
    const related = new Map([['a', new Set(['b'])], ['b', new Set(['a'])]])
    const result = buildStudyQueue({ keyPointIds, cards: new Map([['a', justNow]]), settings, now: NOW, limit: 3, related })
    expect(result.items.map(({ keyPointId }) => keyPointId)).toEqual(['c', 'a', 'b'])
  })
  it('gives the rest of the same queue to who goes on after any number of answers, in the same order where none are related', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `k${String(at).padStart(2, '0')}`)
    const someCards = fc.array(fc.option(fc.integer({ min: 1, max: 30 })), { minLength: 20, maxLength: 20 })
    const someRelated = fc.oneof(fc.constant([]), fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 12 }))
    fc.assert(fc.property(someCards, someRelated, fc.nat(19), (overdueDays, links, answers) => {
      const cards = new Map(ids.flatMap((id, at) => {
        const days = overdueDays[at]
        return days ? [[id, card(id, { dueAt: NOW - days * DAY_MS })] as const] : []
      }))
      const related = new Map(ids.map((id, at) => [id, new Set(links.flatMap(([a, b]) => (a === b ? [] : a === at ? [ids[b] ?? ''] : b === at ? [ids[a] ?? ''] : [])))]))
      const ask = (known: ReadonlyMap<string, Card>, now: number) =>
        buildStudyQueue({ keyPointIds: ids, cards: known, settings: { ...settings, newPerDay: 8 }, now, limit: 99, related }).items
      const planned = ask(cards, NOW)
      const done = planned.slice(0, answers)
      const after = new Map(cards)
      done.forEach(({ keyPointId }, at) => {
        const lastAnsweredAt = NOW + at
        const firstAnsweredAt = cards.get(keyPointId)?.firstAnsweredAt ?? lastAnsweredAt
        after.set(keyPointId, card(keyPointId, { dueAt: NOW + 3 * DAY_MS, lastAnsweredAt, firstAnsweredAt }))
      })
      // Keeping related key points apart looks at what was answered last, so there one may change places with the next.
      const byId = (items: readonly { keyPointId: string }[]) => items.toSorted((one, other) => (one.keyPointId < other.keyPointId ? -1 : 1))
      const order = links.length === 0 ? (items: readonly { keyPointId: string }[]) => items : byId
      expect(order(ask(after, NOW + 30))).toEqual(order(planned.slice(done.length)))
    }), { numRuns: 500 })
  })
})
