import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { scoreResponse } from '#core/question/score-response'
import { scorable } from '#core/question/scorable'
import { foldAllReviews } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { DAY_MS } from '#core/shared/instant'
import { DEMO_MEMBERS } from '#core/simulation/demo-members'
import type { Database } from '#data/client'
import { findQuestionRevisions } from '#data/question'
import { findReviews } from '#data/review'
import { findCards } from '#data/schedule'
import { inventDemoClassroom, makeDemoClassroom } from '../account/make-demo-classroom'
import { openSession } from '../account/open-session'
import { resetPassword } from '../account/reset-password'
import type { AuthorizedClassroomId, AuthorizedDemonstrationId, SignedIn } from '../actor'
import { loadContent } from '../article/load-content'
import { readContent } from '../article/read-content'
import { getAssignmentResults } from '../classroom/assignment/get-assignment-results'
import { fillPool } from '../question/pool/fill-pool'
import { getClassDashboard } from '../statistics/class/get-class-dashboard'
import { rebuildRollups } from '../statistics/rollup/rebuild-rollups'
import { openAppDatabase } from '../../test/app-database'
import { removeDemonstration } from './remove-demonstration'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const enter = (name: string, password: string) => openSession({ name, password, address: '192.0.2.1' }, NOW)

let db: Database
let teacher: SignedIn
let classroomId: string
const demo = inventDemoClassroom()

beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, readContent(path.join(import.meta.dirname, '../../content')), NOW)
  await fillPool(db, NOW)
  await makeDemoClassroom(db, demo, NOW)
  const account = await db.account.findFirstOrThrow({ where: { role: 'teacher' } })
  teacher = { type: 'user', userId: account.id, name: account.name, role: 'teacher' }
  classroomId = (await db.classroom.findFirstOrThrow()).id
  return app.close
}, 180_000)

describe('the demonstration', () => {
  it('is a class of 24 in two sections, all of whom are called a demonstration', async () => {
    const members = await db.membership.findMany({ where: { classroomId }, select: { section: true, learner: true } })
    expect(members).toHaveLength(DEMO_MEMBERS.length)
    expect(new Set(members.map(({ section }) => section?.name)).size).toBe(2)
    for (const { learner } of members) expect(learner).toMatchObject({ isDemo: true, name: expect.stringMatching(/\(demo\)$/) })
  })

  it('has answers of the last sixty days, none of the future, by everybody but the two who never began', async () => {
    const counts = await db.review.groupBy({ by: ['learnerId'], _count: true, _min: { correctedAt: true }, _max: { correctedAt: true } })
    expect(counts).toHaveLength(DEMO_MEMBERS.length - 2)
    for (const { _count, _min, _max } of counts) {
      expect(_count).toBeGreaterThan(300)
      expect(_min.correctedAt?.getTime()).toBeGreaterThan(NOW - 62 * DAY_MS)
      expect(_max.correctedAt?.getTime()).toBeLessThan(NOW)
    }
  })

  it('has cards that are the fold of its reviews, and reviews graded as the app grades', async () => {
    const learners = await db.account.findMany({ where: { isDemo: true, role: 'learner' } })
    const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
    for (const { id } of learners.slice(0, 6)) {
      const reviews = await findReviews(db, id)
      expect(await findCards(db, id)).toEqual(foldAllReviews(reviews, scheduler).cards)
      const answers = reviews.flatMap((review) => (review.type === 'answer' ? [review] : [])).slice(0, 200)
      const questions = await findQuestionRevisions(db, answers.map(({ questionId, questionRevision: revision }) => ({ questionId, revision })))
      const byId = new Map(questions.map((question) => [question.id, scorable(question)]))
      for (const { questionId, response, score } of answers) {
        const question = byId.get(questionId)
        expect(question && scoreResponse(question, response)).toEqual(score)
      }
    }
  })

  it('has rollups that a rebuild finds right', async () => {
    expect(await db.learnerDay.count()).toBeGreaterThan(400)
    expect(await rebuildRollups(db)).toMatchObject({ rowsChanged: 0 })
  })

  it('has practised nothing that is kept for quizzes, and asked nothing else in its two closed quizzes', async () => {
    const reserved = new Set((await db.question.findMany({ where: { isReserved: true } })).map(({ id }) => id))
    const asked = await db.review.findMany({ distinct: ['questionId'], select: { questionId: true } })
    expect(asked.filter(({ questionId }) => reserved.has(questionId))).toEqual([])
    const quizzes = await db.assignment.findMany({ where: { kind: 'quiz' }, include: { items: true, attempts: { include: { responses: true } } } })
    expect(quizzes).toHaveLength(2)
    for (const { items, attempts, closesAt } of quizzes) {
      expect(closesAt?.getTime()).toBeLessThan(NOW)
      expect(items.every(({ questionId }) => reserved.has(questionId))).toBe(true)
      expect(attempts.length).toBeGreaterThanOrEqual(15)
      for (const { earned, possible, responses } of attempts) {
        expect(responses.reduce((sum, response) => sum + (response.earned ?? 0), 0)).toBe(earned)
        expect(responses).toHaveLength(possible ?? 0)
      }
    }
  })

  it('has a study assignment that is open, and results of all three', async () => {
    const { assignments, results } = await getAssignmentResults(classroomId as AuthorizedClassroomId, NOW)
    expect(assignments.map(({ kind }) => kind).sort()).toEqual(['quiz', 'quiz', 'study'])
    expect(results.size).toBe(DEMO_MEMBERS.length)
    const study = await db.assignment.findFirstOrThrow({ where: { kind: 'study' } })
    expect(study.keyPointIds.length).toBeGreaterThan(80)
    expect(study.targetOn && study.targetOn > '2026-03-25').toBe(true)
  })

  it('has learners and key points that need attention, for each reason', async () => {
    const { learners, keyPoints } = (await getClassDashboard(classroomId as AuthorizedClassroomId, NOW)).attention
    expect(new Set(learners.map(({ reason }) => reason))).toEqual(new Set(['not-started', 'away', 'behind']))
    expect(learners.length).toBeLessThanOrEqual(12)
    expect(keyPoints.length).toBeGreaterThanOrEqual(2)
  })

  it('lets in by the printed passwords, and by no other way as those who have none', async () => {
    for (const person of [demo.teacher, ...demo.learners]) await expect(enter(person.name, person.password)).resolves.toBeDefined()
    for (const password of ['', ' ', 'a long password']) await expect(enter('Seoyeon (demo)', password)).rejects.toMatchObject({ code: 'wrong-credentials' })
    const { id } = await db.account.findFirstOrThrow({ where: { name: 'Seoyeon (demo)' } })
    await expect(enter('Seoyeon (demo)', await resetPassword(id, null, NOW))).resolves.toBeDefined()
  })
})

describe('removing the demonstration', () => {
  it('leaves no row of it but its teacher, keeps whoever joined it, and says in the audit log who removed it', async () => {
    const joined = await db.account.create({ data: { id: '01957000-0000-7000-8000-00000000000a', name: 'Real', nameKey: 'real', passwordHash: 'x', role: 'learner', status: 'active', createdAt: new Date(NOW) } })
    await db.membership.create({ data: { learnerId: joined.id, classroomId, joinedAt: new Date(NOW) } })
    // Roles may have changed since: who was made up stays made up, and the teacher is none of the learners.
    const invented = await db.account.findFirstOrThrow({ where: { isDemo: true, role: 'learner' } })
    await db.account.update({ where: { id: invented.id }, data: { role: 'teacher' } })
    await db.account.update({ where: { id: teacher.userId }, data: { role: 'learner' } })
    const remove = () => removeDemonstration(teacher, classroomId as AuthorizedDemonstrationId, NOW)
    const clicks = await Promise.allSettled([remove(), remove()])
    expect(clicks).toContainEqual({ status: 'fulfilled', value: DEMO_MEMBERS.length })
    expect(clicks).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'not-found' }) })
    expect((await db.account.findMany()).map(({ name }) => name).sort()).toEqual(['Ms Han (demo)', 'Real'])
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('learnerId', 'classroomId', 'assignmentId')`
    for (const name of new Set(tables.map((table) => table.name))) {
      if (name === 'LearnerSettings' || name === 'Article' || name === 'KeyPoint') continue
      expect(await db.$queryRawUnsafe(`SELECT count(*)::int AS rows FROM "${name}"`), name).toEqual([{ rows: 0 }])
    }
    expect((await db.learnerSettings.findMany()).map(({ learnerId }) => learnerId)).toEqual([teacher.userId])
    expect(await db.auditEntry.findFirst({ where: { action: 'demonstration-removed' } })).toMatchObject({ actorId: teacher.userId })
    expect(await db.auditEntry.count({ where: { subjectId: { notIn: [teacher.userId] } } })).toBe(0)
  })
})
