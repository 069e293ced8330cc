import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScheduler, newMemory } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { DAY_MS } from '../shared/instant'
import { memoryMap } from './memory-map'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const card = (keyPointId: string, stabilityDays: number): [string, Card] => [keyPointId, {
  ...newMemory(NOW), phase: 'review', stabilityDays, difficulty: 5, reps: 3, lastReviewAt: NOW, keyPointId,
  firstAnsweredAt: 0, lastAnsweredAt: 0, lastQuestionId: 'q', recallProven: true, reaskPending: false,
}]
const keyPoints = [
  { id: 'a', articleIds: ['one'], topics: ['china'] },
  { id: 'b', articleIds: ['one', 'two'], topics: ['china', 'russia'] },
  { id: 'c', articleIds: ['two'], topics: ['russia'] },
  { id: 'd', articleIds: ['two'], topics: ['japan'] },
]
const map = (cards: [string, Card][], thenDays: number) => memoryMap({
  keyPoints, articleIds: ['one', 'two', 'none'], cards: new Map(cards), scheduler, now: NOW, then: NOW + thenDays * DAY_MS,
})

describe('memoryMap', () => {
  const result = map([card('a', 10), card('b', 20)], 10)

  it('has each article with its topics of two or more key points, and none without key points', () => {
    expect(result.articles.map(({ articleId, topics }) => [articleId, topics.map(({ topic }) => topic)])).toEqual([
      ['one', ['china']], ['two', ['russia']],
    ])
  })
  it('puts together what is alone with its topics', () => {
    expect(result.articles.map(({ others }) => others?.keyPoints.map(({ keyPointId }) => keyPointId) ?? null)).toEqual([null, ['d']])
  })
  it('puts a key point under each of its topics and articles, and once into the whole', () => {
    expect(result.articles[1]?.group.keyPoints.map(({ keyPointId }) => keyPointId)).toEqual(['b', 'c', 'd'])
    expect(result.all.keyPoints).toHaveLength(4)
  })
  it('knows the chance of recall today and on the date: 0.9 after the stability has passed', () => {
    expect(result.all.keyPoints[0]?.recall?.now).toBeCloseTo(1, 6)
    expect(result.all.keyPoints[0]?.recall?.then).toBeCloseTo(0.9, 6)
  })
  it('counts unseen key points as not known and shows them apart', () => {
    expect(result.articles[1]?.group).toMatchObject({ unseen: 2, keyPoints: [{ keyPointId: 'b' }, { recall: null }, { recall: null }] })
    expect(result.articles[1]?.group.meanNow).toBeCloseTo(1 / 3, 6)
  })
  it('counts what was missed and not recalled since as not known, today and on the date, and as met', () => {
    const [id, known] = card('b', 20)
    const missed: Card = { ...known, phase: 'relearning', lapses: 1 }
    const { all } = map([card('a', 10), [id, missed]], 10)
    expect(all.keyPoints[1]?.recall).toEqual({ now: 0, then: 0 })
    expect(all.unseen).toBe(2)
    expect([all.meanNow, all.meanThen]).toEqual([expect.closeTo(1 / 4, 6), expect.closeTo(0.9 / 4, 6)])
  })
  it('knows nothing more on a later date without study', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 400, noNaN: true }), fc.nat(700), fc.nat(700), (stabilityDays, one, more) => {
      const at = (days: number) => map([card('a', stabilityDays)], days).all.meanThen
      expect(at(one + more)).toBeLessThanOrEqual(at(one))
      expect(map([card('a', stabilityDays)], one).all.meanThen).toBeLessThanOrEqual(1 / 4 + 1e-9)
    }), { numRuns: 50 })
  })
})
