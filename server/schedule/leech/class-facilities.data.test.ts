import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AnswerReview } from '#core/review/review'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/shared/instant'
import { findClassExposures } from '#data/class-exposures'
import { insertClassroom, type NewMembership, insertMembership } from '#data/classroom'
import type { Database } from '#data/client'
import { findClassFacilities } from '#data/leech'
import { insertReviews } from '#data/review'
import { rebuildRollups } from '#server/statistics/rollup/rebuild-rollups'
import { answerReview, RIGHT, WRONG } from '../../../test/factories/answer-review'
import { makeAttempt, makeQuiz, storeQuestions } from '../../../test/factories/class-quiz'
import { makeLearner } from '../../../test/factories/make-learner'
import { arrived } from '../../../test/factories/store-reviews'
import { openAppDatabase } from '../../../test/app-database'

const NOW = Date.parse('2026-03-10T09:00:00Z')
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

/** A class of one, and how others come into it. */
async function aClass() {
  const [teacherId, learnerId] = [await makeLearner(db, NOW), await makeLearner(db, NOW)]
  const classroomId = uuidV7()
  await insertClassroom(db, { id: classroomId, name: 'Class', teacherId, isDemo: false, createdAt: new Date(NOW), learnerIds: [learnerId] })
  const join = async (status: NewMembership['status'] = 'active') => {
    const id = await makeLearner(db, NOW)
    await insertMembership(db, { learnerId: id, classroomId, joinedAt: new Date(NOW), status, accountMadeHere: false })
    return id
  }
  return { learnerId, join, classroomId }
}
const answered = async (learnerId: string, values: Partial<AnswerReview>, { later = 0, asGuest = false } = {}) => {
  const review = answerReview({ id: uuidV7(), keyPointId: 'kp', correctedAt: NOW + later * MINUTE_MS, ...values })
  await insertReviews(db, learnerId, [{ ...arrived(review, NOW), answeredAsGuest: asGuest }])
  await rebuildRollups(db, [learnerId])
  return review
}

describe('what a class got right at first', () => {
  it('counts the first answer of each, not those of who waits, is banned, or is in no class of the learner', async () => {
    const { learnerId, join } = await aClass()
    await answered(learnerId, { score: WRONG })
    const mate = await join()
    await answered(mate, { score: RIGHT })
    await answered(mate, { score: WRONG }, { later: 5 })
    for (const status of ['waiting', 'banned'] as const) await answered(await join(status), { score: WRONG })
    await answered(await makeLearner(db, NOW), { score: WRONG })
    expect(await findClassFacilities(db, learnerId)).toEqual([{ keyPointId: 'kp', answers: 2, facility: 0.5 }])
    const waiting = await join('waiting')
    expect(await findClassFacilities(db, waiting)).toEqual([])
  })

  it('has no first answer of who gave it as a guest, with a hint, or took it back', async () => {
    const { learnerId, join } = await aClass()
    await answered(learnerId, { score: RIGHT })
    await answered(await join(), { score: WRONG, hinted: true })
    const guest = await join()
    await answered(guest, { score: WRONG }, { asGuest: true })
    await answered(guest, { score: WRONG }, { later: 5 })
    const sorry = await join()
    const first = await answered(sorry, { score: WRONG })
    const { id, keyPointId, questionId, questionRevision, deviceId, ratingTableVersion, reviewedAt, correctedAt } = first
    await insertReviews(db, sorry, [arrived({ type: 'undo', id: uuidV7(), targetReviewId: id, keyPointId, questionId, questionRevision, deviceId, ratingTableVersion, reviewedAt, correctedAt }, NOW)])
    await rebuildRollups(db, [sorry])
    await answered(sorry, { score: WRONG }, { later: 5 })
    expect(await findClassFacilities(db, learnerId)).toEqual([{ keyPointId: 'kp', answers: 1, facility: 1 }])
  })

  it('has no first answer of who had met the key point in a quiz before', async () => {
    const { learnerId, join, classroomId } = await aClass()
    await answered(learnerId, { score: RIGHT, keyPointId: 'quiz-kp' })
    const [before, after, empty, unfinished] = [await join(), await join(), await join(), await join()]
    const questions = await storeQuestions(db, 2, NOW - DAY_MS)
    const assignmentId = await makeQuiz(db, classroomId, questions, { opensAt: NOW - DAY_MS })
    const attempt = { assignmentId, questions, isRight: [false, true] }
    await makeAttempt(db, { ...attempt, learnerId: before, startedAt: NOW - HOUR_MS })
    await makeAttempt(db, { ...attempt, learnerId: after, startedAt: NOW + HOUR_MS })
    await makeAttempt(db, { ...attempt, learnerId: empty, startedAt: NOW - HOUR_MS, isRight: [null, null] })
    await makeAttempt(db, { ...attempt, learnerId: unfinished, startedAt: NOW - HOUR_MS, submittedAt: null })
    for (const mate of [before, after, empty, unfinished]) await answered(mate, { score: WRONG, keyPointId: 'quiz-kp' })
    expect(await findClassFacilities(db, learnerId)).toEqual([{ keyPointId: 'quiz-kp', answers: 3, facility: 1 / 3 }])
    const countedIn = async () => (await findClassExposures(db, { of: 'classroom', classroomId })).flatMap(({ answers }) => answers).length
    expect(await countedIn()).toBe(3)
    await db.revisionInvalidation.createMany({ data: questions.map(({ id, revision }) => ({ questionId: id, revision, reason: 'wrong', invalidatedAt: new Date(NOW) })) })
    expect(await countedIn()).toBe(5)
  })

  it('is read from the first exposures kept, not from the reviews of the whole class', async () => {
    const { learnerId, join } = await aClass()
    const mate = await join()
    await answered(mate, { score: RIGHT })
    await db.review.deleteMany({ where: { learnerId: mate } })
    expect(await findClassFacilities(db, learnerId)).toEqual([{ keyPointId: 'kp', answers: 1, facility: 1 }])
  })
})
