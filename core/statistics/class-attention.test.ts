import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../shared/instant'
import { classAttention } from './class-attention'
import type { KeyPointStanding, LearnerStanding } from './class-progress'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const learner = (learnerId: string, changes: Partial<LearnerStanding> = {}): LearnerStanding => ({
  learnerId, lastAnsweredAt: NOW - DAY_MS, byState: { unseen: 0, learning: 0, young: 0, mature: 0 }, meanRetrievability: 0.8, dueNow: 3, ...changes,
})
const keyPoint = (keyPointId: string, seenBy: number, met: number | null): KeyPointStanding => ({ keyPointId, seenBy, meanRetrievability: met, meanRetrievabilityWhereMet: met })
const learnersOf = (...learners: LearnerStanding[]) => classAttention({ learners, keyPoints: [], now: NOW }).learners

describe('classAttention', () => {
  it('has nothing to say of a class that studies and knows much the same', () => {
    expect(learnersOf(learner('a'), learner('b'), learner('c', { meanRetrievability: 0.7 }))).toEqual([])
  })

  it('names who is furthest behind, then who has not started, then who is away longest, each with the figures', () => {
    const found = learnersOf(
      learner('behind', { meanRetrievability: 0.4 }), learner('further', { meanRetrievability: 0.2 }), learner('away', { lastAnsweredAt: NOW - 8 * DAY_MS }),
      learner('longer', { lastAnsweredAt: NOW - 30 * DAY_MS, dueNow: 12 }), learner('new', { lastAnsweredAt: null, meanRetrievability: 0 }), learner('good'), learner('fine'), learner('well'),
    )
    expect(found.map(({ learnerId }) => learnerId)).toEqual(['further', 'behind', 'new', 'longer', 'away'])
    expect(found[3]).toEqual({ learnerId: 'longer', reason: 'away', days: 30, dueNow: 12 })
    expect(found[0]).toMatchObject({ reason: 'behind', meanRetrievability: 0.2 })
  })

  it('holds nobody away who has nothing due, and nobody behind where two have started', () => {
    expect(learnersOf(learner('done', { lastAnsweredAt: NOW - 20 * DAY_MS, dueNow: 0 }))).toEqual([])
    expect(learnersOf(learner('a'), learner('b', { meanRetrievability: 0.1 })).map(({ reason }) => reason)).toEqual([])
  })

  it('names key points that several have met and few would recall, the weakest first', () => {
    const keyPoints = [keyPoint('weak', 4, 0.5), keyPoint('weaker', 2, 0.3), keyPoint('one-only', 1, 0.1), keyPoint('known', 9, 0.9), keyPoint('unseen', 0, null)]
    expect(classAttention({ learners: [learner('a'), learner('b'), learner('c'), learner('d')], keyPoints, now: NOW }).keyPoints).toEqual([
      { keyPointId: 'weaker', seenBy: 2, meanRetrievability: 0.3 }, { keyPointId: 'weak', seenBy: 4, meanRetrievability: 0.5 },
    ])
    expect(classAttention({ learners: [learner('a')], keyPoints: [keyPoint('one-only', 1, 0.1)], now: NOW }).keyPoints).toHaveLength(1)
    expect(classAttention({ learners: [], keyPoints: [keyPoint('unseen', 0, null)], now: NOW }).keyPoints).toEqual([])
  })
})
