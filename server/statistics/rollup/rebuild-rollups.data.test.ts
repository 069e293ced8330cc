import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { DAY_MS, MINUTE_MS } from '#core/shared/instant'
import { seededRandom } from '#core/shared/seeded-random'
import type { Database } from '#data/client'
import type { AuthorizedInvalidatorId, AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { invalidateRevision } from '#server/question/invalidate-revision'
import { submitReviews } from '#server/review/submit-reviews'
import { changeSettings } from '#server/settings/change-settings'
import { makeContent } from '../../../test/content-factory'
import { openAppDatabase } from '../../../test/app-database'
import { makeLearner } from '../../../test/factories/make-learner'
import { respond } from '../../../test/factories/respond'
import { fillRollups } from './fill-rollups'
import { rebuildRollups } from './rebuild-rollups'

const NOW = Date.parse('2026-05-10T09:00:00Z')
const { published } = generateQuestions(makeContent())
/** One of each key point that has one. */
const choices = [...new Map(published.filter(({ kind }) => kind === 'single-choice').map((question) => [question.keyPointId, question])).values()]
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  return app.close
})

type Item = { id: string; reviewedAt: string; questionId: string; questionRevision: string; type: string }
const send = (learnerId: AuthorizedLearnerId, reviews: Item[], answeredAsGuest = false) =>
  submitReviews(learnerId, { clientNow: NOW, deviceId: 'd', answeredAsGuest, reviews }, NOW)
const random = seededRandom('rollups')
const pick = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick')
  return item
}
function answer(daysAgo: number, question = pick(published), isRight = random() < 0.7): Item {
  const values = {
    response: respond(question, isRight), certainty: pick(['unsure', 'fairly-sure', 'sure']), hinted: random() < 0.1,
    durationMs: 1000 + Math.floor(random() * 200_000), reviewedAt: new Date(NOW - daysAgo * DAY_MS - Math.floor(random() * 240) * MINUTE_MS).toISOString(),
  }
  return { id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, ...values }
}
const undo = ({ id: targetReviewId, questionId, questionRevision, reviewedAt }: Item) =>
  ({ id: uuidV7(), type: 'undo', targetReviewId, questionId, questionRevision, reviewedAt })
const rollups = async (learnerId: string) => [
  await db.learnerDay.findMany({ where: { learnerId }, orderBy: { studyOn: 'asc' } }),
  await db.firstExposure.findMany({ where: { learnerId }, orderBy: { keyPointId: 'asc' } }),
]

describe('the rollups', () => {
  it('are what a rebuild makes of all reviews, after answers late and doubled, undos, guests’ answers, settings and invalidations', async () => {
    const [one, other] = [await makeLearner(db, NOW), await makeLearner(db, NOW)]
    await send(one, Array.from({ length: 12 }, () => answer(60)), true)
    for (let day = 50; day >= 0; day -= 5) {
      const batch = Array.from({ length: 14 }, () => answer(day))
      await send(one, batch)
      await send(other, Array.from({ length: 6 }, () => answer(day)))
      const late = answer(day + 7)
      await send(one, [undo(late), undo(pick(batch)), batch[0] ?? late]) // the first before its target; a repeat
      await send(one, [late])
      if (day === 25) await changeSettings(one, { timeZone: 'Asia/Seoul', rolloverHour: 2 })
      if (day === 15) await changeSettings(other, { desiredRetention: 0.8 })
      const { questionId, questionRevision: revision } = pick(batch)
      if (day === 20 || day === 10) await invalidateRevision(uuidV7() as AuthorizedInvalidatorId, { questionId, revision, reason: 'The key was wrong.' }, NOW)
    }
    const [days = [], exposures = []] = await rollups(one)
    expect(days.length).toBeGreaterThan(10)
    expect(exposures.length).toBeGreaterThan(5)
    expect(await rebuildRollups(db)).toEqual({ learners: expect.any(Number), rowsChanged: 0 })
    expect(await rollups(one)).toEqual([days, exposures])
  })
  it('say of one day what was done on it', async () => {
    const learnerId = await makeLearner(db, NOW)
    const [first, second] = choices
    if (!first || !second) throw new Error('the sample has more key points')
    const taken = answer(0, second, true)
    await send(learnerId, [{ ...answer(0, first, false), ...{ hinted: false, durationMs: 4000 } }, taken])
    await send(learnerId, [undo(taken)])
    const [days, exposures] = await rollups(learnerId)
    expect(days).toMatchObject([{ answers: 1, right: 0, durationMs: 4000n, reviewed: 0, recalled: 0 }])
    const chosen = first.options.filter(({ isKey }) => !isKey).map(({ id }) => id)
    expect(exposures).toHaveLength(2)
    expect(exposures).toEqual(expect.arrayContaining([
      expect.objectContaining({ keyPointId: first.keyPointId, isRight: false, hasOptions: true, counts: true, chosenOptionIds: [chosen[0]] }),
      expect.objectContaining({ keyPointId: second.keyPointId, reviewId: taken.id, counts: false }),
    ]))
  })
  it('are put right by a rebuild, which says how many rows were wrong, and a wrong one keeps no answer from being stored', async () => {
    const learnerId = await makeLearner(db, NOW)
    const given = [9, 8].map((day, at) => ({ ...answer(day, choices[at], true), hinted: false }))
    await send(learnerId, given)
    const right = await rollups(learnerId)
    await db.learnerDay.updateMany({ where: { learnerId }, data: { answers: 0, right: 0, durationMs: 0 } })
    await db.learnerDay.create({ data: { learnerId, studyOn: '2020-01-01', answers: 1, right: 1, durationMs: 1, reviewed: 0, recalled: 0 } })
    await db.firstExposure.deleteMany({ where: { learnerId } })
    await send(learnerId, [undo(given[0] ?? answer(0))])
    await db.review.deleteMany({ where: { learnerId, type: 'undo' } })
    expect((await rebuildRollups(db, [learnerId])).rowsChanged).toBe(5)
    expect(await rollups(learnerId)).toEqual(right)
    expect(await rebuildRollups(db, [learnerId])).toEqual({ learners: 1, rowsChanged: 0 })
  })
  it('are made at the start for those who answered before there were rollups, and for nobody at the next', async () => {
    const learnerId = await makeLearner(db, NOW)
    await send(learnerId, [answer(3), answer(2)])
    const right = await rollups(learnerId)
    await db.$transaction([db.learnerDay.deleteMany({ where: { learnerId } }), db.firstExposure.deleteMany({ where: { learnerId } })])
    expect((await fillRollups(db)).learners).toBe(1)
    expect(await rollups(learnerId)).toEqual(right)
    expect((await fillRollups(db)).learners).toBe(0)
  })
  it('go with the account', async () => {
    const learnerId = await makeLearner(db, NOW)
    await send(learnerId, [answer(3)])
    await db.account.delete({ where: { id: learnerId } })
    expect(await rollups(learnerId)).toEqual([[], []])
  })
})
