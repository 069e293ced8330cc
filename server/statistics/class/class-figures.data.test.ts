// What the database adds up of cards, held against the core's own reckoning card by card, on classes drawn by a seed.
import { beforeAll, describe, expect, it } from 'vitest'
import { knownNow } from '#core/classroom/known-key-points'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { MEMORY_PHASES, type Card } from '#core/schedule/memory'
import { DAY_MS } from '#core/shared/instant'
import { seededRandom } from '#core/shared/seeded-random'
import { AS_FORECAST } from '#core/schedule/calibrate-forecast'
import { bandOfSums, classForecast } from '#core/statistics/class-forecast'
import { classProgressOf } from '#core/statistics/class-progress'
import { progressOf } from '#core/statistics/progress'
import type { Database } from '#data/client'
import { findStudiedCards } from '#data/class-card'
import { findClassStanding, findRecalls } from '#data/class-figures'
import { findKnownNow } from '#data/known-key-points'
import { findRecallOn } from '#data/recall-on'
import { findMemorySettings, lockLearnerState, replaceAllCards, saveLearnerState } from '#data/schedule'
import type { AuthorizedLearnerId } from '#server/actor'
import { openAppDatabase } from '../../../test/app-database'
import { makeLearner } from '../../../test/factories/make-learner'
import { classLearners } from './class-learners'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const KEY_POINTS = Array.from({ length: 30 }, (_, at) => `key-point-${at}`)
/** FSRS-6's own, with another decay: the last of the 21 weights. */
const SLOW = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.35]

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

/** A card in any phase, as old and as stable as can be; a third of the key points were not met. */
function drawCard(keyPointId: string, random: () => number): Card | null {
  const phase = MEMORY_PHASES[Math.floor(random() * MEMORY_PHASES.length)]
  if (!phase || random() < 1 / 3) return null
  const lastReviewAt = NOW - Math.floor((random() < 0.2 ? Math.floor(random() * 4) : random() * 400) * DAY_MS)
  const isNew = phase === 'new'
  return {
    keyPointId, phase, stabilityDays: isNew ? 0 : Number((0.01 + random() ** 3 * 900).toFixed(8)), difficulty: isNew ? 0 : 5, dueAt: NOW + Math.floor((random() - 0.5) * 4 * DAY_MS),
    intervalDays: 3, learningStep: Math.floor(random() * 2), reps: isNew ? 0 : 2, lapses: 0, lastReviewAt: isNew ? null : lastReviewAt,
    firstAnsweredAt: lastReviewAt - DAY_MS, lastAnsweredAt: lastReviewAt, lastQuestionId: 'q', recallProven: true, reaskPending: false,
  }
}

async function drawClass(seed: string) {
  const random = seededRandom(seed)
  return Promise.all(Array.from({ length: 12 }, async (_, at) => {
    const learnerId: AuthorizedLearnerId = await makeLearner(db, NOW)
    const cards = new Map(KEY_POINTS.flatMap((id) => {
      const card = at === 0 ? null : drawCard(id, random)
      return card ? [[id, card] as const] : []
    }))
    const weights = at % 3 === 1 ? SLOW : null
    const dayRule = { timeZone: at % 2 === 0 ? 'Asia/Seoul' : 'America/New_York', rolloverHour: at % 5 }
    await db.$transaction(async (tx) => {
      await saveLearnerState(tx, learnerId, { ...(await lockLearnerState(tx, learnerId)), ...dayRule, fsrsWeights: weights })
      await replaceAllCards(tx, learnerId, [...cards.values()])
    })
    return { learnerId, cards, dayRule, scheduler: createScheduler({ desiredRetention: 0.9, weights }) }
  }))
}

describe.each(['one', 'two', 'three'])('a class drawn by the seed %s', (seed) => {
  it('stands in the database as in the core, learner by learner and key point by key point', async () => {
    const learners = await drawClass(`standing ${seed}`)
    const ids = learners.map(({ learnerId }) => learnerId)
    const asked = classLearners(ids, await findMemorySettings(db, ids), NOW)
    const wanted = KEY_POINTS.slice(3)
    const expected = classProgressOf({ keyPointIds: wanted, learners, now: NOW })
    const found = await findClassStanding(db, asked, wanted, new Date(NOW))
    for (const [at, learner] of found.learners.entries()) {
      expect(learner).toEqual({ ...expected.learners[at], meanRetrievability: expect.closeTo(expected.learners[at]?.meanRetrievability ?? NaN, 9) })
    }
    for (const [at, keyPoint] of found.keyPoints.entries()) {
      const row = expected.keyPoints[at]
      expect(keyPoint).toEqual({
        ...row, meanRetrievability: expect.closeTo(row?.meanRetrievability ?? NaN, 9),
        meanRetrievabilityWhereMet: row?.seenBy === 0 ? null : expect.closeTo(row?.meanRetrievabilityWhereMet ?? NaN, 9),
      })
    }
    const recalls = await findRecalls(db, asked, wanted, new Date(NOW))
    for (const [at, learner] of learners.entries()) {
      for (const [place, { state, retrievability }] of progressOf({ ...learner, keyPointIds: wanted, now: NOW }).keyPoints.entries()) {
        const recall = recalls[at]?.[place]
        if (state === 'unseen') expect(recall).toBeNull()
        else expect(recall).toBeCloseTo(retrievability, 9)
      }
    }
  })
  it('will recall as much on a day in the database as in the core', async () => {
    const learners = await drawClass(`forecast ${seed}`)
    const ids = learners.map(({ learnerId }) => learnerId)
    const asked = classLearners(ids, await findMemorySettings(db, ids), NOW)
    for (const date of ['2026-03-11', '2026-03-30', '2026-09-01']) {
      const expected = classForecast({ date, keyPointIds: KEY_POINTS, learners: learners.map(({ cards, dayRule, scheduler }) => (
        { cards, projection: { scheduler, calibration: AS_FORECAST, shareMissedWhenNew: 0.5, dayRule }, plan: null })) })
      const sums = await findRecallOn(db, date, KEY_POINTS, asked.map((learner, at) => ({ ...learner, dayRule: learners[at]?.dayRule ?? { timeZone: 'UTC', rolloverHour: 0 } })), NOW)
      for (const [at, { keyPointId, seenBy, without }] of expected.keyPoints.entries()) {
        const row = sums[at] ?? { seenBy: NaN, recall: NaN, variance: NaN }
        const { mean, low, high } = bandOfSums({ count: learners.length, ...row })
        expect([keyPointId, row.seenBy]).toEqual([KEY_POINTS[at], seenBy])
        expect(mean).toBeCloseTo(without.mean, 9)
        expect(low).toBeCloseTo(without.low, 9)
        expect(high).toBeCloseTo(without.high, 9)
      }
    }
    const studied = await findStudiedCards(db, asked)
    for (const { learnerId, cards } of learners) {
      for (const { keyPointId, phase, learningStep, stabilityDays, difficulty, dueAt, lastReviewAt, lastAnsweredAt } of cards.values()) {
        expect(studied.get(learnerId)?.get(keyPointId)).toEqual({ keyPointId, phase, learningStep, stabilityDays, difficulty, dueAt, lastReviewAt, lastAnsweredAt })
      }
    }
  })
  it('knows as much of each assignment in the database as in the core', async () => {
    const learners = await drawClass(`known ${seed}`)
    const ids = learners.map(({ learnerId }) => learnerId)
    const asked = classLearners(ids, await findMemorySettings(db, ids), NOW)
    const assignments = [
      { assignmentId: 'all', keyPointIds: KEY_POINTS, goal: 0.9 }, { assignmentId: 'some', keyPointIds: KEY_POINTS.slice(10, 14), goal: 0.7 },
      { assignmentId: 'none', keyPointIds: [], goal: 0.9 }, { assignmentId: 'gone', keyPointIds: ['no-such-key-point'], goal: 0.9 },
    ]
    const found = await findKnownNow(db, asked, assignments, new Date(NOW))
    for (const { assignmentId, keyPointIds, goal } of assignments) {
      const expected = new Map(learners.map((learner) => [learner.learnerId, knownNow(keyPointIds, goal, learner, NOW)]))
      expect(found.get(assignmentId)).toEqual(expected)
    }
    expect(Math.max(...learners.map((learner) => knownNow(KEY_POINTS, 0.9, learner, NOW).known))).toBeGreaterThan(0)
  })
})

it('adds nothing up where there is nobody', async () => {
  expect(await findClassStanding(db, [], ['a'], new Date(NOW))).toEqual({ learners: [], keyPoints: [{ keyPointId: 'a', seenBy: 0, meanRetrievability: null, meanRetrievabilityWhereMet: null }] })
  expect(await findRecalls(db, [], ['a'], new Date(NOW))).toEqual([])
  expect(await findKnownNow(db, [], [{ assignmentId: 'x', keyPointIds: ['a'], goal: 0.9 }], new Date(NOW))).toEqual(new Map([['x', new Map()]]))
})
