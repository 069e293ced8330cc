import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { KEEP_ALL } from '#core/classroom/retention-choices'
import { findSessionAccount } from '#data/account'
import type { Database } from '#data/client'
import { lockLearnerState } from '#data/schedule'
import { type AdministratorId, authorizeAdministration, type LedClassroomId, type SignedIn } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { hashPassword } from '#server/account/hash-password'
import { openSession } from '#server/account/open-session'
import { archiveClassroom } from '#server/classroom/change-classroom'
import { createClassroom } from '#server/classroom/create-classroom'
import { openAppDatabase } from '../../test/app-database'
import { accountQuerySchema, auditQuerySchema, classroomQuerySchema, retentionSchema } from './administration-schema'
import { applyRetention } from './apply-retention'
import { changeRole, changeSuspension } from './change-account'
import { archiveSchoolClassroom, handOverClassroom } from './change-school-classroom'
import { listPeople, listSchoolClassrooms } from './list-school'
import { readAuditLog } from './read-audit-log'
import { changeRetention, readRetention, readRetentionLosses } from './retention'

vi.mock('../auth', () => ({ readSessionAccount: async () => null })) // next-auth and the router have no part in this
vi.mock('next/navigation', () => ({}))

const NOW = Date.parse('2026-03-10T09:00:00Z')
const DAY = 86_400_000

let db: Database
let by: AdministratorId
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  by = authorizeAdministration(await person('administrator', 'Head Kim'))
  return app.close
})

let made = 0
async function person(role: SignedIn['role'], name = `Person ${(made += 1)}`, at = NOW, passwordHash = 'x'): Promise<SignedIn> {
  return { type: 'user', role, name, userId: await createAccount(db, { name, passwordHash, role }, at) }
}
const roleOf = async ({ userId }: SignedIn) => (await db.account.findUnique({ where: { id: userId } }))?.role
const audit = async (asked: object = {}) => (await readAuditLog(by, auditQuerySchema.parse(asked))).rows

describe('an administrator', () => {
  it('is the only one who may administer', async () => {
    for (const role of ['learner', 'teacher'] as const) {
      const other = await person(role)
      expect(() => authorizeAdministration(other)).toThrow('not-allowed')
    }
  })

  it('finds people by a part of the name and by role', async () => {
    await person('teacher', 'Sora Findable')
    await person('learner', 'Juno Findable')
    const found = async (asked: object) => (await listPeople(by, accountQuerySchema.parse(asked))).rows.map(({ name }) => name)
    expect(await found({ name: 'fINDABLE' })).toEqual(['Sora Findable', 'Juno Findable'])
    expect(await found({ name: 'findable', role: 'learner', page: 'x' })).toEqual(['Juno Findable'])
    expect(await found({ name: 'nobody of this name' })).toEqual([])
  })

  it('changes a role, once, and it is in the audit log in names', async () => {
    const teacher = await person('teacher', 'Rolf Change')
    await changeRole(by, teacher.userId, 'learner', NOW)
    await changeRole(by, teacher.userId, 'learner', NOW)
    expect(await roleOf(teacher)).toBe('learner')
    expect(await audit({ person: 'rolf', action: 'role-changed' })).toMatchObject([{ actor: 'Head Kim', subject: 'Rolf Change', detail: { from: 'teacher', to: 'learner' } }])
  })

  it('is not unmade while there is no other, not by two at once either', async () => {
    await expect(changeRole(by, by, 'teacher', NOW)).rejects.toThrow('last-administrator')
    await expect(changeSuspension(by, by, true, NOW)).rejects.toThrow('last-administrator')
    const second = await person('administrator')
    const unmade = await Promise.allSettled([changeRole(by, second.userId, 'teacher', NOW), changeSuspension(second.userId as AdministratorId, by, true, NOW)])
    expect(unmade.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.account.count({ where: { role: 'administrator', status: 'active' } })).toBe(1)
    await db.account.update({ where: { id: by }, data: { status: 'active' } })
    await db.account.update({ where: { id: second.userId }, data: { role: 'teacher' } })
  })

  it('suspends an account, which ends its sessions for good', async () => {
    const learner = await person('learner', undefined, NOW, await hashPassword('a long password'))
    const { sessionId } = await openSession({ name: learner.name, password: 'a long password', address: '192.0.2.1' }, NOW)
    await changeSuspension(by, learner.userId, true, NOW)
    expect(await findSessionAccount(db, sessionId, new Date(NOW))).toBeNull()
    await changeSuspension(by, learner.userId, false, NOW)
    expect(await findSessionAccount(db, sessionId, new Date(NOW))).toBeNull()
    await openSession({ name: learner.name, password: 'a long password', address: '192.0.2.1' }, NOW)
  })

  it('gives a class to another teacher, who then leads it alone, and archives any', async () => {
    const [before, after, learner] = [await person('teacher', 'Given Before'), await person('teacher'), await person('learner')]
    const id = await createClassroom(before, { name: 'Handed over' }, NOW)
    await db.coTeacher.create({ data: { classroomId: id, teacherId: after.userId, addedAt: new Date(NOW) } })
    await expect(handOverClassroom(by, id, learner.name, NOW)).rejects.toThrow('invalid-input')
    await db.membership.create({ data: { learnerId: after.userId, classroomId: id, joinedAt: new Date(NOW) } })
    await expect(handOverClassroom(by, id, after.name, NOW)).rejects.toThrow('learns-here')
    await db.membership.deleteMany({ where: { classroomId: id } })
    await handOverClassroom(by, id, after.name, NOW)
    await archiveSchoolClassroom(by, id, true, NOW)
    const { rows } = await listSchoolClassrooms(by, classroomQuerySchema.parse({ name: 'handed' }))
    expect(rows).toMatchObject([{ teacher: after.name, coTeachers: [], isArchived: true }])
    expect(await audit({ action: 'classroom-handed-over' })).toMatchObject([{ subject: 'Handed over', detail: { fromId: 'Given Before', toId: after.name } }])
    await expect(handOverClassroom(by, '01957000-0000-7000-8000-000000000000', after.name, NOW)).rejects.toThrow('not-found')
  })
})

describe('retention', () => {
  it('keeps everything unless something else is chosen, and takes only what is offered', async () => {
    expect(await readRetention(by)).toEqual(KEEP_ALL)
    expect(await applyRetention(NOW + 10_000 * DAY)).toEqual({ auditEntries: 0, accounts: 0, memberships: 0 })
    expect(retentionSchema.safeParse({ ...KEEP_ALL, auditDays: 1 }).success).toBe(false)
    await changeRetention(by, { ...KEEP_ALL, auditDays: 365 }, NOW)
    expect(await readRetention(by)).toEqual({ ...KEEP_ALL, auditDays: 365 })
    await changeRetention(by, KEEP_ALL, NOW)
  })

  it('deletes audit entries, unused accounts and memberships of archived classes once they are too old, and nothing else', async () => {
    const old = NOW - 400 * DAY
    const password = await hashPassword('a long password')
    const used = await person('learner', 'Used Learner', old, password)
    await openSession({ name: used.name, password: 'a long password', address: '192.0.2.2' }, NOW - DAY)
    const [unused, leader, staff] = [await person('learner', 'Unused Learner', old), await person('teacher', undefined, old), await person('administrator', undefined, old)]
    const id = (await createClassroom(leader, { name: 'Long over' }, old)) as LedClassroomId
    const current = await createClassroom(leader, { name: 'Under way' }, old)
    for (const classroomId of [id, current]) await db.membership.create({ data: { learnerId: used.userId, classroomId, joinedAt: new Date(old) } })
    await archiveClassroom(leader, id, true, old)
    await changeRetention(by, { auditDays: 365, unusedAccountDays: 365, archivedMembershipDays: 180 }, NOW)
    await lockLearnerState(db, unused.userId)
    await db.learnerSettings.update({ where: { learnerId: unused.userId }, data: { answerCount: 7 } })
    // What an administrator reads before choosing is what the next run deletes.
    const losses = await readRetentionLosses(by, NOW)
    const before = await db.auditEntry.count({ where: { at: { lt: new Date(NOW - 365 * DAY) } } })
    expect(losses.unusedAccountDays).toEqual([{ days: 365, accounts: 1, answers: 7 }, ...[730, 1095, 1825].map((days) => ({ days, accounts: 0, answers: 0 }))])
    expect(losses.archivedMembershipDays.map(({ memberships }) => memberships)).toEqual([1, 1, 1, 0])
    expect(losses.auditDays[0]).toEqual({ days: 365, entries: before })
    expect((await listPeople(by, accountQuerySchema.parse({ name: 'Unused Learner' }))).rows[0]?.lastUsedAt).toEqual(new Date(old))
    expect(before).toBeGreaterThan(3)
    expect(await applyRetention(NOW)).toEqual({ auditEntries: before, accounts: 1, memberships: 1 })
    expect(await db.account.count({ where: { id: { in: [used.userId, leader.userId, staff.userId] } } })).toBe(3)
    expect(await db.account.count({ where: { id: unused.userId } })).toBe(0)
    expect(await db.membership.findMany({ where: { learnerId: used.userId } })).toMatchObject([{ classroomId: current }])
    expect(await audit({ action: 'unused-account-deleted' })).toMatchObject([{ actor: null, subject: null, detail: { role: 'learner' } }])
    expect(await applyRetention(NOW)).toEqual({ auditEntries: 0, accounts: 0, memberships: 0 })
  })

  it('deletes with who was in an archived class what they did there and why they were graded, also of who had left, and nothing of other classes', async () => {
    const [old, at] = [NOW - 400 * DAY, new Date(NOW - 300 * DAY)]
    const [leader, member, gone] = [await person('teacher'), await person('learner'), await person('learner')]
    const work = async (name: string) => {
      const classroomId = await createClassroom(leader, { name }, old)
      await db.membership.create({ data: { learnerId: member.userId, classroomId, joinedAt: at } })
      const assignmentId = randomUUID()
      await db.assignment.create({ data: { id: assignmentId, classroomId, kind: 'quiz', title: name, createdAt: at, scopeIds: [], keyPointIds: [], opensAt: at, closesAt: new Date(NOW - 299 * DAY), attemptsAllowed: 1, keysShown: 'after_close' } })
      for (const { userId: learnerId } of [member, gone]) {
        const attemptId = randomUUID()
        await db.attempt.create({ data: { learnerId, id: attemptId, assignmentId, number: 1, startedAt: at, endsAt: at, submittedAt: at, earned: 1, possible: 1 } })
        await db.attemptResponse.create({ data: { learnerId, attemptId, position: 0, questionId: 'question', revision: 'a'.repeat(64), response: { type: 'typed', text: 'private' }, answeredAt: at, earned: 1 } })
        await db.timeExtension.create({ data: { learnerId, assignmentId, extraMinutes: 5, grantedAt: at } })
        await db.studyResult.create({ data: { learnerId, assignmentId, total: 1, met: 1, known: 1, settledAt: at } })
        await db.grade.create({ data: { learnerId, assignmentId, isExcused: true, reason: 'was ill', changedAt: at } })
        await db.auditEntry.create({ data: { id: randomUUID(), at, actorId: leader.userId, action: 'work-excused', subjectId: learnerId, detail: { classroomId, assignmentId, before: 'counted', after: 'excused', reason: 'was ill' } } })
      }
      return { classroomId, assignmentId }
    }
    const [over, current] = [await work('Over'), await work('Not over')]
    await archiveClassroom(leader, over.classroomId as LedClassroomId, true, old)
    await changeRetention(by, { ...KEEP_ALL, archivedMembershipDays: 180 }, NOW)
    expect(await applyRetention(NOW)).toMatchObject({ memberships: 1 })
    const leftOf = async ({ classroomId, assignmentId }: { classroomId: string; assignmentId: string }) => {
      const where = { assignmentId }
      return [
        await db.attempt.count({ where }), await db.attemptResponse.count({ where: { attempt: where } }), await db.timeExtension.count({ where }), await db.studyResult.count({ where }), await db.grade.count({ where }),
        await db.auditEntry.count({ where: { action: 'work-excused', AND: [{ detail: { path: ['classroomId'], equals: classroomId } }, { detail: { path: ['reason'], equals: 'was ill' } }] } }),
      ]
    }
    expect(await leftOf(over)).toEqual([0, 0, 0, 0, 0, 0])
    expect(await leftOf(current)).toEqual([2, 2, 2, 2, 2, 2])
    expect(await audit({ action: 'work-excused' })).toHaveLength(4)
    await changeRetention(by, { ...KEEP_ALL, unusedAccountDays: 365 }, NOW)
    await db.account.update({ where: { id: gone.userId }, data: { lastUsedAt: new Date(NOW - 500 * DAY) } })
    expect(await applyRetention(NOW)).toMatchObject({ accounts: 1 })
    expect(await leftOf(current)).toEqual([1, 1, 1, 1, 1, 1])
    await changeRetention(by, KEEP_ALL, NOW)
  })
})
