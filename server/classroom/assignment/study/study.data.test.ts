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
    expect(await judge({})).toMatchObject({ type: 'judged', leftOpen: 0, learners: [{ feasible: true }, { feasible: true }] })
    expect(await judge({ minutesADay: 1 })).toMatchObject({ learners: [{ feasible: false }, { feasible: false, minutesADayNeeded: expect.any(Number) }] })
    expect(await judge({ scope: 'topics', scopeIds: ['no-such'] })).toEqual({ type: 'wrong', field: 'scopeIds' })
    expect(await judge({ targetOn: TODAY })).toEqual({ type: 'wrong', field: 'targetOn' })
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
})
