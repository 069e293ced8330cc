import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { revisionName } from '#core/question/revision-name'
import { MINUTE_MS } from '#core/shared/instant'
import { makeContent } from '../test/content-factory'
import { devicePlan } from '../test/factories/device-plan'
import { gradedHere, outgoingAnswer } from '../test/factories/outgoing-answer'
import { describeReviewStore } from '../test/review-store-contract'
import { findDeviceMemory } from './device-cards'
import { keepOwnReview, settleSent } from './device-reviews'
import { keepSyncAnswer } from './keep-sync-answer'
import { openHoedam } from './hoedam-db'
import { forgetLearner } from './forget-learner'

const { published } = generateQuestions(makeContent())
const NOW = Date.parse('2026-03-10T09:00:00Z')
const [question = published[0]!] = published

let learners = 0
const newLearner = () => `learner ${(learners += 1)}`
afterEach(async () => { for (let at = 1; at <= learners; at += 1) await forgetLearner(`learner ${at}`) })

describeReviewStore('a device', () => published, async () => {
  const names = { mina: newLearner(), juno: newLearner() }
  return {
    put: async (learner, reviews) => {
      const statuses: Awaited<ReturnType<typeof keepOwnReview>>[] = []
      for (const review of reviews) {
        const asked = published.find(({ id }) => id === review.questionId)
        if (asked) statuses.push(await keepOwnReview(names[learner], gradedHere(review, asked)))
      }
      return statuses
    },
    cards: async (learner) => (await findDeviceMemory(names[learner])).cards,
    invalidate: async ({ id, revision }) => {
      const plan = devicePlan({ invalidatedRevisions: [revisionName({ questionId: id, revision })] })
      for (const learnerId of Object.values(names)) await keepSyncAnswer({ learnerId, serverNow: NOW, plan, reviews: [], cursor: 'c', hasMore: false }, 0, NOW)
    },
  }
}, { histories: 60 })

describe('a device’s reviews', () => {
  const answer = (learnerId: string, plan = devicePlan()) => ({ learnerId, serverNow: NOW, plan, reviews: [], cursor: 'c', hasMore: false })

  it('are timed by the server’s clock as far as the device knows it, and again when it knows better', async () => {
    const learnerId = newLearner()
    await keepSyncAnswer(answer(learnerId), 10 * MINUTE_MS, NOW)
    await keepOwnReview(learnerId, gradedHere(outgoingAnswer(question, NOW), question))
    const answeredAt = async () => (await findDeviceMemory(learnerId)).cards.get(question.keyPointId)?.lastAnsweredAt
    expect(await answeredAt()).toBe(NOW + 10 * MINUTE_MS)
    await keepSyncAnswer(answer(learnerId), -5 * MINUTE_MS, NOW)
    expect(await answeredAt()).toBe(NOW - 5 * MINUTE_MS)
  })

  it('give way to the server’s version, in grading and in time', async () => {
    const learnerId = newLearner()
    const own = gradedHere(outgoingAnswer(question, NOW), question)
    await keepOwnReview(learnerId, own)
    const review = { ...own.graded, correctedAt: NOW + 7000, score: { type: 'scored', earned: 0, possible: 1 } } as const
    if (own.graded.type !== 'answer' || review.type !== 'answer') throw new Error('no answer')
    expect(await keepSyncAnswer({ ...answer(learnerId), reviews: [review] }, 0, NOW)).toEqual([])
    const { cards } = await findDeviceMemory(learnerId)
    expect(cards.get(question.keyPointId)).toMatchObject({ lastAnsweredAt: NOW + 7000, learningStep: 0, phase: 'learning' })
    expect(await keepOwnReview(learnerId, own)).toBe('known')
  })

  it('leave cards and outbox when the server refuses them, and lie in quarantine with its reason', async () => {
    const learnerId = newLearner()
    const own = gradedHere(outgoingAnswer(question, NOW), question)
    await keepOwnReview(learnerId, own)
    await settleSent(learnerId, [{ id: own.outgoing.id, status: 'rejected', reason: 'unknown-question', message: 'gone' }], NOW)
    expect((await findDeviceMemory(learnerId)).cards.size).toBe(0)
    const db = await openHoedam()
    expect(await db.getAllFromIndex('outbox', 'byLearner', learnerId)).toEqual([])
    expect(await db.getAllFromIndex('quarantine', 'byLearner', learnerId)).toEqual([
      { learnerId, review: own.outgoing, reason: 'unknown-question', message: 'gone', quarantinedAt: NOW },
    ])
  })

  it('are all folded anew when the learner’s retention changes, and only the touched ones otherwise', async () => {
    const learnerId = newLearner()
    for (const each of published.slice(0, 3)) await keepOwnReview(learnerId, gradedHere(outgoingAnswer(each, NOW, { certainty: 'sure' }), each))
    await keepSyncAnswer(answer(learnerId), 0, NOW)
    await findDeviceMemory(learnerId)
    const stale = async () => (await (await openHoedam()).getAll('cards')).filter((kept) => kept.learnerId === learnerId && kept.card === null).length
    expect(await stale()).toBe(0)
    await keepSyncAnswer(answer(learnerId), 0, NOW)
    expect(await stale()).toBe(0)
    const { foldedUnder } = devicePlan()
    await keepSyncAnswer(answer(learnerId, devicePlan({ foldedUnder: { ...foldedUnder, desiredRetention: 0.8 } })), 0, NOW)
    expect(await stale()).toBe(new Set(published.slice(0, 3).map(({ keyPointId }) => keyPointId)).size)
  })
})
