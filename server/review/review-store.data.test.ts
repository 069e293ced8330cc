// The database as a store of reviews: what is asked of every such store, and random histories of several devices against it.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import type { Card } from '#core/schedule/memory'
import { addDays } from '#core/schedule/study-day'
import { DAY_MS } from '#core/shared/instant'
import type { Database } from '#data/client'
import { findCards } from '#data/schedule'
import type { AuthorizedInvalidatorId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { createAccount } from '#server/account/create-account'
import { invalidateRevision } from '#server/question/invalidate-revision'
import { getProgress } from '#server/statistics/get-progress'
import { syncDevice } from '#server/schedule/sync/sync-device'
import { readSyncCursor } from '#server/schedule/sync/sync-cursor'
import { openAppDatabase } from '../../test/app-database'
import { makeContent } from '../../test/content-factory'
import { anyHistory, runHistory } from '../../test/device-histories'
import { makeLearner } from '../../test/factories/make-learner'
import { outgoingAnswer } from '../../test/factories/outgoing-answer'
import { ModelDevice } from '../../test/model-device'
import { ModelServer } from '../../test/model-server'
import { describeReviewStore } from '../../test/review-store-contract'
import { submitReviews } from './submit-reviews'

const NOW = Date.parse('2026-06-10T09:00:00Z')
const { published } = generateQuestions(makeContent())
const STATUS = { stored: 'stored', duplicate: 'known', rejected: 'refused' } as const

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), 0)
  return app.close
})

describeReviewStore('the server', () => published, async () => {
  const learners = { mina: await makeLearner(db, 0), juno: await makeLearner(db, 0) }
  return {
    put: async (learner, reviews) => (await submitReviews(learners[learner], { clientNow: NOW, deviceId: 'here', reviews: [...reviews] }, NOW)).map(({ status }) => STATUS[status]),
    cards: (learner) => findCards(db, learners[learner]),
    invalidate: async ({ id, revision }) => {
      const administrator = await createAccount(db, { name: `Administrator of ${learners.mina}`, passwordHash: 'x', role: 'administrator' }, 0)
      await invalidateRevision(administrator as AuthorizedInvalidatorId, { questionId: id, revision, reason: 'the key is wrong' }, NOW)
    },
  }
}, { histories: 5 })

const inOrder = (cards: ReadonlyMap<string, Card>) => [...cards.values()].sort((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1))

describe('several devices of one learner', () => {
  it('find the same cards in the database as the replay of all their reviews gives, whatever they went through', async () => {
    await fc.assert(fc.asyncProperty(anyHistory({ invalidates: false }), async (history) => {
      const learnerId = await makeLearner(db, 0)
      const model = new ModelServer(learnerId, published)
      const requests: Parameters<ModelServer['submit']>[] = []
      const submit = model.submit.bind(model)
      model.submit = (envelope, now) => {
        requests.push([envelope, now])
        return submit(envelope, now)
      }
      const { made, now } = runHistory(history, model)
      for (const [{ reviews, ...envelope }, at] of requests) await submitReviews(learnerId, { ...envelope, reviews: [...reviews] }, at)
      expect(await db.review.count({ where: { learnerId } })).toBe(made)
      expect(inOrder(await findCards(db, learnerId))).toEqual(inOrder(model.cards()))
      // What the database gives to a device that has nothing makes the same there.
      const device = new ModelDevice('a new one')
      for (let hasMore = true; hasMore;) {
        const cursor = device.cursor === null ? null : readSyncCursor(device.cursor)
        if (cursor === 'unreadable') throw new Error('gave a cursor that it cannot read')
        const answer = await syncDevice(learnerId, cursor, now)
        device.take(answer, now)
        hasMore = answer.hasMore
      }
      expect(inOrder(device.cards())).toEqual(inOrder(model.cards()))
    }), { numRuns: 60 })
  }, 600_000)
})

describe('a week without a network', () => {
  it('counts for the days on which the answers were given, not for the day on which they came', async () => {
    const learnerId = await makeLearner(db, 0)
    const [question] = published
    if (!question) throw new Error('no question')
    const begun = NOW - 7 * DAY_MS
    // The device's clock is two days ahead; days begin at four, UTC.
    const aheadMs = 2 * DAY_MS
    const reviews = Array.from({ length: 7 }, (_, day) => outgoingAnswer(question, begun + day * DAY_MS + aheadMs))
    const late = outgoingAnswer(question, begun + 6 * DAY_MS + 18 * 3_600_000 + aheadMs) // three in the morning: still the evening before
    await submitReviews(learnerId, { clientNow: NOW + aheadMs, deviceId: 'phone', reviews: [late, ...reviews.toReversed()] }, NOW)
    const expected = Array.from({ length: 7 }, (_, day) => [addDays('2026-06-03', day), day === 6 ? 2 : 1])
    const days = await db.learnerDay.findMany({ where: { learnerId }, orderBy: { studyOn: 'asc' } })
    expect(days.map(({ studyOn, answers }) => [studyOn, answers])).toEqual(expected)
    const { activity } = await getProgress(learnerId, NOW)
    expect(activity.weeks.flat().flatMap(({ day, answers }) => (answers ? [[day, answers]] : []))).toEqual(expected)
    expect(activity).toMatchObject({ streakDays: 7, studiedToday: false, answers: 8 })
  })
})
