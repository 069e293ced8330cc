import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { foldAllReviews } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import type { Database } from '#data/client'
import { findReviews } from '#data/review'
import { findCards, findLearnerState } from '#data/schedule'
import type { AuthorizedLearnerId } from '#server/actor'
import { answerReview } from '../../test/factories/answer-review'
import { makeLearner } from '../../test/factories/make-learner'
import { storeReviews } from '../../test/factories/store-reviews'
import { openAppDatabase } from '../../test/app-database'
import { planDays } from '../schedule/plan-days'
import { changeSettings } from './change-settings'
import { readSettings } from './read-settings'
import { settingsSchema } from './settings-schema'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const DAY_MS = 86_400_000
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

const aLearner = () => makeLearner(db, NOW)

/** Two key points, each answered well on three days. */
async function study(learnerId: AuthorizedLearnerId) {
  const reviews = [0, 3, 14].flatMap((day) => ['kp-a', 'kp-b'].map((keyPointId) => answerReview({ id: uuidV7(), keyPointId, correctedAt: NOW - (30 - day) * DAY_MS })))
  await storeReviews(db, learnerId, reviews, NOW)
}

describe('changing settings', () => {
  it('keeps what was chosen and leaves the rest and the answers’ bookkeeping alone', async () => {
    const learnerId = await aLearner()
    await study(learnerId)
    const before = await readSettings(learnerId)
    await changeSettings(learnerId, { newPerDay: 4, reviewsPerDay: 50, timeZone: 'Asia/Seoul', weekdayShares: [0, 1, 1, 1, 1, 1, 0.5], locale: 'ko' })
    expect(await readSettings(learnerId)).toEqual({
      ...before, newPerDay: 4, reviewsPerDay: 50, timeZone: 'Asia/Seoul', weekdayShares: [0, 1, 1, 1, 1, 1, 0.5], locale: 'ko',
    })
    expect(await findLearnerState(db, learnerId)).toMatchObject({ newPerDay: 4, reviewsPerDay: 50, answerCount: 6 })
  })
  it('moves every card to where the new desired retention puts it, as the fold of all reviews says', async () => {
    const learnerId = await aLearner()
    await study(learnerId)
    const before = await findCards(db, learnerId)
    await changeSettings(learnerId, { desiredRetention: 0.8 })
    const after = await findCards(db, learnerId)
    expect(after).toEqual(foldAllReviews(await findReviews(db, learnerId), createScheduler({ desiredRetention: 0.8, weights: null })).cards)
    for (const [keyPointId, card] of after) expect(card.dueAt).toBeGreaterThan(before.get(keyPointId)?.dueAt ?? Infinity)
    await changeSettings(learnerId, { desiredRetention: 0.9 })
    expect(await findCards(db, learnerId)).toEqual(before)
  })
  it('keeps the choices when answers arrive afterwards', async () => {
    const learnerId = await aLearner()
    await changeSettings(learnerId, { desiredRetention: 0.85, keyShortcuts: false, sessionUnit: 'minutes', sessionSize: 10 })
    const chosen = await readSettings(learnerId)
    await study(learnerId)
    expect(await readSettings(learnerId)).toEqual(chosen)
  })
  it('easy days move reviews from their weekday; a day once chosen stays until other easy days are chosen', async () => {
    const learnerId = await aLearner()
    await study(learnerId)
    const days = async () => [...await planDays(learnerId, await findLearnerState(db, learnerId), await findCards(db, learnerId))].map(([, { dueOn }]) => dueOn)
    await changeSettings(learnerId, { weekdayShares: [1, 1, 1, 1, 1, 0, 1] })
    const chosen = await days()
    expect(chosen).toHaveLength(2)
    for (const day of chosen) expect(new Date(day).getUTCDay()).not.toBe(5)
    expect(await days()).toEqual(chosen)
    expect(await db.plannedDay.count({ where: { learnerId } })).toBe(2)
    const other = new Date(chosen[0] ?? '').getUTCDay()
    await changeSettings(learnerId, { weekdayShares: [0, 1, 2, 3, 4, 5, 6].map((day) => (day === other ? 0 : 1)) as (0 | 1)[] })
    for (const day of await days()) expect(new Date(day).getUTCDay()).not.toBe(other)
  })
  it('touches nobody else', async () => {
    const [one, other] = [await aLearner(), await aLearner()]
    const before = await readSettings(other)
    await changeSettings(one, { newPerDay: 0 })
    expect(await readSettings(other)).toEqual(before)
  })
})

describe('the settings schema', () => {
  it.each([
    ['desiredRetention', 0.69], ['desiredRetention', 0.98], ['newPerDay', -1], ['newPerDay', 2.5], ['reviewsPerDay', 0],
    ['weekdayShares', [0, 0, 0, 0, 0, 0, 0]], ['weekdayShares', [1, 1, 1]], ['weekdayShares', [1, 1, 1, 1, 1, 1, 0.3]],
    ['timeZone', 'Mars/Olympus'], ['rolloverHour', 24], ['sessionSize', 0], ['theme', 'blue'], ['locale', 'tlh'], ['fsrsWeights', []],
  ])('refuses %s %j on its field', (field, value) => {
    const [issue] = settingsSchema.safeParse({ [field]: value }).error?.issues ?? []
    expect(issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]).toBe(field)
  })
})
