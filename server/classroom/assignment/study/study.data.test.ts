// A study assignment from its making to what was known on its date, on a real database.
import { beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuidV7 } from 'uuid'
import type { Database } from '#data/client'
import { insertClassroom } from '#data/classroom'
import { DAY_MS } from '#core/shared/instant'
import type { AuthorizedClassroomId, AuthorizedLearnerId, SignedIn } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { acceptDeadline } from '#server/schedule/deadline/accept-deadline'
import { deadlineInForce } from '#server/schedule/deadline/deadline-in-force'
import { endDeadline } from '#server/schedule/deadline/end-deadline'
import { getStudyQueue } from '#server/schedule/get-study-queue'
import { changeSettings } from '#server/settings/change-settings'
import { openAppDatabase } from '../../../../test/app-database'
import { makeContent } from '../../../../test/content-factory'
import { answerReview } from '../../../../test/factories/answer-review'
import { makeLearner } from '../../../../test/factories/make-learner'
import { storeReviews } from '../../../../test/factories/store-reviews'
import type { NewStudy } from '../assignment-schema'
import { changeAssignment } from '../change-assignment'
import { getAssignmentResults } from '../get-assignment-results'
import { createStudy } from './create-study'
import { judgeStudy } from './judge-study'
import { settleDue } from './settle-due'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const TODAY = '2026-03-10'
let db: Database
let made = 0
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, makeContent(), NOW)
  return app.close
})

async function makeClass(learners: AuthorizedLearnerId[]): Promise<{ teacher: SignedIn; id: AuthorizedClassroomId }> {
  made += 1
  const name = `Teacher ${made}`
  const userId = await createAccount(db, { name, passwordHash: 'x', role: 'teacher' }, NOW)
  const id = uuidV7()
  await insertClassroom(db, { id, name: `Class ${made}`, teacherId: userId, isDemo: false, createdAt: new Date(NOW), learnerIds: learners })
  return { teacher: { type: 'user', userId, name, role: 'teacher' }, id: id as AuthorizedClassroomId }
}

const study = (changes: Partial<NewStudy> = {}): NewStudy => (
  { kind: 'study', title: 'By then', scope: 'all', scopeIds: [], targetOn: '2026-03-24', minutesADay: 60, goal: 0.9, sectionId: null, ...changes })

describe('the date in force', () => {
  it('is the nearest ahead of the learner’s own and those of their classes, for who joins later too; it drives what is asked', async () => {
    const learner = await makeLearner(db, NOW)
    const { teacher, id } = await makeClass([learner])
    expect(await deadlineInForce(db, learner, TODAY)).toBeNull()
    const far = await createStudy(teacher, id, study({ targetOn: '2026-04-20' }), NOW)
    expect(await deadlineInForce(db, learner, TODAY)).toMatchObject({ targetOn: '2026-04-20', setBy: { type: 'class', assignmentId: far } })
    await acceptDeadline(learner, { scope: 'all', scopeIds: [], targetOn: '2026-04-10', minutesADay: 60, goal: 0.9 }, NOW)
    expect(await deadlineInForce(db, learner, TODAY)).toMatchObject({ targetOn: '2026-04-10', setBy: { type: 'own' } })
    const near = await createStudy(teacher, id, study({ scope: 'key-points', scopeIds: ['harbour-talks', 'norland-voice'] }), NOW + 1)
    expect(await deadlineInForce(db, learner, TODAY)).toMatchObject({ keyPointIds: ['harbour-talks', 'norland-voice'], setBy: { assignmentId: near } })
    const { items } = await getStudyQueue(learner, 50, NOW + 2)
    expect(items.map(({ keyPointId }) => keyPointId).filter((one) => !['harbour-talks', 'norland-voice'].includes(one))).toEqual([])
    expect(items.length).toBeGreaterThan(0)

    const late = await makeLearner(db, NOW)
    await db.membership.create({ data: { learnerId: late, classroomId: id, joinedAt: new Date(NOW) } })
    expect(await deadlineInForce(db, late, TODAY)).toMatchObject({ targetOn: '2026-03-24' })
    await db.membership.updateMany({ where: { learnerId: late }, data: { status: 'waiting' } })
    expect(await deadlineInForce(db, late, TODAY)).toBeNull()
  })
  it('cannot be ended by a learner where a class was given it, and ends when the teacher archives it or its day has come', async () => {
    const learner = await makeLearner(db, NOW)
    const { teacher, id } = await makeClass([learner])
    const assignment = await createStudy(teacher, id, study(), NOW)
    await expect(endDeadline(learner)).rejects.toMatchObject({ code: 'not-found' })
    expect(await deadlineInForce(db, learner, '2026-03-23')).not.toBeNull()
    expect(await deadlineInForce(db, learner, '2026-03-24')).toBeNull()
    await changeAssignment(teacher, id, assignment, { isArchived: true }, NOW)
    expect(await deadlineInForce(db, learner, TODAY)).toBeNull()
  })
  it('is for the learners of one section where it was given to that', async () => {
    const [one, other] = [await makeLearner(db, NOW), await makeLearner(db, NOW)]
    const { teacher, id } = await makeClass([one, other])
    const sectionId = uuidV7()
    await db.section.create({ data: { id: sectionId, classroomId: id, name: 'Monday', createdAt: new Date(NOW) } })
    await db.membership.updateMany({ where: { learnerId: one }, data: { sectionId } })
    await createStudy(teacher, id, study({ sectionId }), NOW)
    expect([await deadlineInForce(db, one, TODAY), await deadlineInForce(db, other, TODAY)]).toMatchObject([{ targetOn: '2026-03-24' }, null])
  })
})

describe('a study assignment', () => {
  it('says before it is given for whom it can be done, and what the others need', async () => {
    const learners = [await makeLearner(db, NOW), await makeLearner(db, NOW)]
    const { id } = await makeClass(learners)
    const judge = (changes: Partial<NewStudy>) => {
      const { kind: _, title: __, ...choice } = study(changes)
      return judgeStudy(id, choice, NOW, () => NOW)
    }
    expect(await judge({})).toMatchObject({ type: 'judged', leftOpen: [], learners: [{ feasible: true }, { feasible: true }] })
    expect(await judge({ minutesADay: 1 })).toMatchObject({ learners: [{ feasible: false, daysAway: null }, { feasible: false, shortfall: { minutesADayNeeded: expect.any(Number), forgotten: 0, isBelowExpectation: false } }] })
    expect(await judge({ scope: 'topics', scopeIds: ['no-such'] })).toEqual({ type: 'wrong', field: 'scopeIds' })
    expect(await judge({ targetOn: TODAY })).toEqual({ type: 'wrong', field: 'targetOn' })
  })
  it('names those whom there was no time to work out', async () => {
    const { id } = await makeClass([await makeLearner(db, NOW), await makeLearner(db, NOW)])
    const { kind: _, title: __, ...choice } = study({})
    let ticks = 0
    const judged = await judgeStudy(id, choice, NOW, () => NOW + (ticks += 1) * 7000) // begun, after the first, after the second
    if (judged.type !== 'judged') throw new Error('it can be judged')
    expect([judged.learners.length, judged.leftOpen]).toEqual([1, [expect.stringMatching(/^Learner /)]])
    expect(judged.learners[0]?.name).not.toBe(judged.leftOpen[0])
  })
  it('counts what is known now, and from its day on what was known on it, whatever is studied afterwards', async () => {
    const learner = await makeLearner(db, NOW)
    const { teacher, id } = await makeClass([learner])
    const assignment = await createStudy(teacher, id, study({ scope: 'key-points', scopeIds: ['harbour-talks', 'norland-voice'] }), NOW)
    const resultAt = async (at: number) => (await getAssignmentResults(id, at)).results.get(learner)?.get(assignment)
    expect(await resultAt(NOW)).toEqual({ share: 0, earned: 0, possible: 2, state: 'not-started' })
    const days = [0, 1, 4, 12]
    await storeReviews(db, learner, days.map((day) => answerReview({ keyPointId: 'harbour-talks', correctedAt: NOW + day * DAY_MS })), NOW)
    expect(await resultAt(NOW + 12 * DAY_MS)).toEqual({ share: 0.5, earned: 1, possible: 2, state: 'under-way' })
    const onTheDay = await resultAt(NOW + 14 * DAY_MS)
    expect(onTheDay).toEqual({ share: 0.5, earned: 1, possible: 2, state: 'finished' })
    await storeReviews(db, learner, [0, 1, 4].map((day) => answerReview({ keyPointId: 'norland-voice', correctedAt: NOW + (15 + day) * DAY_MS })), NOW)
    expect(await resultAt(NOW + 20 * DAY_MS)).toEqual(onTheDay)
  })
  it('counts nothing that was answered as a guest, neither now nor on the day', async () => {
    const learner = await makeLearner(db, NOW)
    const { teacher, id } = await makeClass([learner])
    const assignment = await createStudy(teacher, id, study({ scope: 'key-points', scopeIds: ['harbour-talks', 'norland-voice'] }), NOW)
    const resultAt = async (at: number) => (await getAssignmentResults(id, at)).results.get(learner)?.get(assignment)
    const answers = (keyPointId: string, days: readonly number[]) => days.map((day) => answerReview({ keyPointId, correctedAt: NOW + day * DAY_MS }))
    await storeReviews(db, learner, [...answers('harbour-talks', [-20, -18, -12, 1, 8, 12]), ...answers('norland-voice', [-12])], NOW, true)
    expect(await resultAt(NOW + 12 * DAY_MS)).toEqual({ share: 0, earned: 0, possible: 2, state: 'not-started' })
    await storeReviews(db, learner, answers('norland-voice', [1, 4, 12]), NOW)
    expect(await resultAt(NOW + 12 * DAY_MS)).toEqual({ share: 0.5, earned: 1, possible: 2, state: 'under-way' })
    expect(await resultAt(NOW + 14 * DAY_MS)).toEqual({ share: 0.5, earned: 1, possible: 2, state: 'finished' })
    expect(await db.studyResult.findMany({ where: { learnerId: learner }, select: { total: true, met: true, known: true } })).toEqual([{ total: 2, met: 1, known: 1 }])
  })
})

describe('the date of a study assignment', () => {
  const onTheDay = NOW + 14 * DAY_MS
  const resultsOf = (ids: readonly string[]) => db.studyResult.findMany({ where: { learnerId: { in: [...ids] } }, omit: { settledAt: true }, orderBy: [{ learnerId: 'asc' }, { assignmentId: 'asc' }] })

  // Of the classes above.
  beforeAll(async () => { await settleDue(onTheDay + 2 * DAY_MS) })

  it('is settled in portions, without anybody looking, to what a look would have come to, and once', async () => {
    const learners = await Promise.all(Array.from({ length: 5 }, () => makeLearner(db, NOW)))
    const { teacher, id } = await makeClass(learners)
    for (const [at, learner] of learners.slice(1).entries()) {
      await storeReviews(db, learner, [0, 1, 4, 12].slice(at).map((day) => answerReview({ keyPointId: 'harbour-talks', correctedAt: NOW + day * DAY_MS })), NOW)
    }
    const scope: Partial<NewStudy> = { scope: 'key-points', scopeIds: ['harbour-talks', 'norland-voice'] }
    const [assignment, later] = [await createStudy(teacher, id, study(scope), NOW), await createStudy(teacher, id, study({ ...scope, targetOn: '2026-03-25' }), NOW)]
    await settleDue(onTheDay - DAY_MS)
    expect(await resultsOf(learners)).toEqual([])
    expect([await settleDue(onTheDay, 3), await settleDue(onTheDay, 3), await settleDue(onTheDay, 3)]).toEqual([3, 2, 0])
    const settled = await resultsOf(learners)
    expect(settled.map(({ assignmentId }) => assignmentId)).toEqual(learners.map(() => assignment))
    await db.studyResult.deleteMany({ where: { assignmentId: assignment } })
    await getAssignmentResults(id, onTheDay)
    expect(await resultsOf(learners)).toEqual(settled)
    expect(settled.map(({ known }) => known).toSorted()).not.toEqual([0, 0, 0, 0, 0])
    await db.assignment.updateMany({ where: { id: later }, data: { archivedAt: new Date(NOW) } })
    expect(await settleDue(onTheDay + 2 * DAY_MS)).toBe(0)
  })
  it('comes for each learner by their own day', async () => {
    const learners = [await makeLearner(db, NOW), await makeLearner(db, NOW)]
    const { teacher, id } = await makeClass(learners)
    if (learners[1]) await changeSettings(learners[1], { timeZone: 'America/Los_Angeles' })
    await createStudy(teacher, id, study(), NOW)
    expect(await settleDue(Date.parse('2026-03-24T06:00:00Z'))).toBe(1)
    expect(await settleDue(Date.parse('2026-03-24T16:00:00Z'))).toBe(1)
  })
  it('stands as things are now for whoever is not settled yet when many look at once', async () => {
    const learners = await Promise.all(Array.from({ length: 43 }, () => makeLearner(db, NOW)))
    const { teacher, id } = await makeClass(learners)
    const assignment = await createStudy(teacher, id, study(), NOW)
    const states = async () => [...(await getAssignmentResults(id, onTheDay)).results.values()].map((row) => row.get(assignment)?.state)
    expect((await states()).filter((state) => state === 'missing')).toHaveLength(40)
    expect((await states()).filter((state) => state === 'missing')).toHaveLength(43)
  })
})
