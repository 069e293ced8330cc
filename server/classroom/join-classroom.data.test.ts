import { beforeAll, describe, expect, it } from 'vitest'
import { findClassrooms } from '#data/classroom'
import type { Database } from '#data/client'
import type { AuthorizedClassroomId, LedClassroomId, SignedIn } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { openSession } from '#server/account/open-session'
import { signUp } from '#server/account/sign-up'
import { asLearner } from '../../test/factories/as-learner'
import { openAppDatabase } from '../../test/app-database'
import { archiveClassroom, changeClassroom, renewJoinCode } from './change-classroom'
import { createClassroom } from './create-classroom'
import { joinClassroom, leaveClassroom, listOwnMemberships, readJoinOffer } from './join-classroom'
import { addCoTeacher } from './manage-co-teachers'
import { changeMember, resetMemberPassword } from './manage-members'
import { readPeople } from './read-people'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const DAY = 86_400_000
const ADDRESS = '192.0.2.7'

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

let made = 0
async function person(role: 'learner' | 'teacher'): Promise<SignedIn> {
  made += 1
  const name = `Person ${made}`
  return { type: 'user', role, name, userId: await createAccount(db, { name, passwordHash: 'x', role }, NOW) }
}

/** A classroom of a new teacher, with the code that it begins with. */
async function newClass() {
  const teacher = await person('teacher')
  const id = (await createClassroom(teacher, { name: 'Class' }, NOW)) as AuthorizedClassroomId
  const code = (await readPeople(id)).classroom.joinCode ?? ''
  return { teacher, id, code }
}
const join = (learner: SignedIn, code: string, at = NOW) => joinClassroom(asLearner(learner.userId), code, ADDRESS, at)
const learnersOf = async (classroomId: string) => (await db.membership.findMany({ where: { classroomId, status: 'active' }, orderBy: { learner: { nameKey: 'asc' } } })).map(({ learnerId }) => learnerId)

describe('a class code', () => {
  it('puts a learner into the class once, however often it is used', async () => {
    const { id, code } = await newClass()
    const learner = await person('learner')
    expect(await join(learner, code)).toEqual({ classroom: 'Class', status: 'active' })
    expect(await join(learner, code)).toEqual({ classroom: 'Class', status: 'active' })
    expect(await learnersOf(id)).toEqual([learner.userId])
  })

  it('ends after its days, with a new one at once, when it is closed, and with the archive', async () => {
    const { teacher, id, code } = await newClass()
    const learner = await person('learner')
    await expect(join(learner, code, NOW + 31 * DAY)).rejects.toThrow('class-code-invalid')
    const renewed = await renewJoinCode(teacher, id, 10, NOW)
    await expect(join(learner, code)).rejects.toThrow('class-code-invalid')
    expect(renewed?.endsAt).toBe(new Date(NOW + 10 * DAY).toISOString())
    await archiveClassroom(teacher, id as LedClassroomId, true, NOW)
    await expect(join(learner, renewed?.code ?? '')).rejects.toThrow('class-code-invalid')
    await archiveClassroom(teacher, id as LedClassroomId, false, NOW)
    expect(await readJoinOffer(renewed?.code ?? '', ADDRESS, NOW)).toMatchObject({ name: 'Class' })
    await renewJoinCode(teacher, id, null, NOW)
    await expect(join(learner, renewed?.code ?? '')).rejects.toThrow('class-code-invalid')
    expect(await learnersOf(id)).toEqual([])
  })

  it('makes an account and a place in the class together, or neither', async () => {
    const { id, code } = await newClass()
    const account = (name: string, classCode: string) => signUp({ name, password: 'a long password', classCode }, ADDRESS, NOW)
    await expect(account('Nobody', 'ZZZZZZZZ')).rejects.toThrow('class-code-invalid')
    await expect(openSession({ name: 'Nobody', password: 'a long password', address: ADDRESS }, NOW)).rejects.toThrow('wrong-credentials')
    await account('Minji', code)
    expect((await readPeople(id)).members).toMatchObject([{ name: 'Minji', status: 'active', accountMadeHere: true }])
  })
})

describe('the teacher', () => {
  it('lets in who waits, and only then they count', async () => {
    const { teacher, id, code } = await newClass()
    const learner = await person('learner')
    await changeClassroom(teacher, id, { needsApproval: true }, NOW)
    expect((await join(learner, code)).status).toBe('waiting')
    expect(await learnersOf(id)).toEqual([])
    expect((await findClassrooms(db, teacher.userId))[0]?.learnerCount).toBe(0)
    await changeMember(teacher, id, learner.userId, 'let-in', NOW)
    expect(await learnersOf(id)).toEqual([learner.userId])
  })

  it('removes who may come back, and bans who may not', async () => {
    const { teacher, id, code } = await newClass()
    const learner = await person('learner')
    await join(learner, code)
    await changeMember(teacher, id, learner.userId, 'remove', NOW)
    expect(await learnersOf(id)).toEqual([])
    await join(learner, code)
    await changeMember(teacher, id, learner.userId, 'ban', NOW)
    await expect(join(learner, code)).rejects.toThrow('class-code-invalid')
    expect(await listOwnMemberships(asLearner(learner.userId))).toEqual([])
    await expect(leaveClassroom(asLearner(learner.userId), id, NOW)).rejects.toThrow('not-found')
    expect(await learnersOf(id)).toEqual([])
  })

  it('changes nobody who is in another class only', async () => {
    const [one, other] = [await newClass(), await newClass()]
    const learner = await person('learner')
    await join(learner, other.code)
    for (const change of ['let-in', 'remove', 'ban'] as const) await expect(changeMember(one.teacher, one.id, learner.userId, change, NOW)).rejects.toThrow('not-found')
    expect(await learnersOf(other.id)).toEqual([learner.userId])
  })

  it('lets everybody in who waits when nobody is to wait any more, and the audit log says whom', async () => {
    const { teacher, id, code } = await newClass()
    const [one, other] = [await person('learner'), await person('learner')]
    await changeClassroom(teacher, id, { needsApproval: true }, NOW)
    for (const learner of [one, other]) await join(learner, code)
    await changeClassroom(teacher, id, { needsApproval: false }, NOW)
    expect(await learnersOf(id)).toEqual([one.userId, other.userId])
    const entries = await db.auditEntry.findMany({ where: { action: 'member-let-in', actorId: teacher.userId } })
    expect(entries.map(({ subjectId }) => subjectId).sort()).toEqual([one.userId, other.userId].sort())
  })

  it('can help with a password also who was removed or left, and came back', async () => {
    const { teacher, id, code } = await newClass()
    await signUp({ name: 'Hana', password: 'a long password', classCode: code }, ADDRESS, NOW)
    const hana = (await readPeople(id)).members[0]?.id ?? ''
    await changeMember(teacher, id, hana, 'remove', NOW)
    await expect(resetMemberPassword(teacher, id, hana, NOW)).rejects.toThrow('not-found')
    const other = await newClass()
    await joinClassroom(asLearner(hana), other.code, ADDRESS, NOW)
    await expect(resetMemberPassword(other.teacher, other.id, hana, NOW)).rejects.toThrow('not-found')
    await joinClassroom(asLearner(hana), code, ADDRESS, NOW)
    await leaveClassroom(asLearner(hana), id, NOW)
    await joinClassroom(asLearner(hana), code, ADDRESS, NOW)
    const password = await resetMemberPassword(teacher, id, hana, NOW)
    await openSession({ name: 'Hana', password, address: ADDRESS }, NOW)
  })

  it('is no learner of a class of their own: whoever teaches it cannot join it, whoever learns in it cannot come to teach it', async () => {
    const { teacher, id, code } = await newClass()
    const [co, learning] = [await person('teacher'), await person('teacher')]
    await addCoTeacher(teacher, id as string as LedClassroomId, co.name, NOW)
    await expect(join(teacher, code)).rejects.toThrow('teaches-class')
    await expect(join(co, code)).rejects.toThrow('teaches-class')
    await join(learning, code)
    await expect(addCoTeacher(teacher, id as string as LedClassroomId, learning.name, NOW)).rejects.toThrow('learns-here')
    expect(await learnersOf(id)).toEqual([learning.userId])
    expect((await readPeople(id)).coTeachers.map((one) => one.id)).toEqual([co.userId])
    await changeMember(teacher, id, learning.userId, 'remove', NOW)
    await addCoTeacher(teacher, id as string as LedClassroomId, learning.name, NOW)
  })

  it('gives a new password only to accounts made with the code of the class', async () => {
    const { teacher, id, code } = await newClass()
    await signUp({ name: 'Juno', password: 'a long password', classCode: code }, ADDRESS, NOW)
    const juno = (await readPeople(id)).members.find(({ name }) => name === 'Juno')
    const password = await resetMemberPassword(teacher, id, juno?.id ?? '', NOW)
    await openSession({ name: 'Juno', password, address: ADDRESS }, NOW)
    await changeMember(teacher, id, juno?.id ?? '', 'ban', NOW)
    await expect(resetMemberPassword(teacher, id, juno?.id ?? '', NOW)).rejects.toThrow('not-found')
    const before = await person('learner')
    await join(before, code)
    await expect(resetMemberPassword(teacher, id, before.userId, NOW)).rejects.toThrow('not-found')
  })
})

describe('a learner', () => {
  it('sees and leaves their own classes', async () => {
    const { id, code } = await newClass()
    const learner = await person('learner')
    await join(learner, code)
    expect(await listOwnMemberships(asLearner(learner.userId))).toEqual([{ classroomId: id, name: 'Class', status: 'active' }])
    await leaveClassroom(asLearner(learner.userId), id, NOW)
    expect(await learnersOf(id)).toEqual([])
  })
  it('joins and leaves in the audit log, once each', async () => {
    const { id, code } = await newClass()
    const learner = await person('learner')
    await join(learner, code)
    await join(learner, code)
    await leaveClassroom(asLearner(learner.userId), id, NOW + 1)
    await expect(leaveClassroom(asLearner(learner.userId), id, NOW + 2)).rejects.toThrow('not-found')
    const entries = await db.auditEntry.findMany({ where: { subjectId: learner.userId, action: { startsWith: 'member-' } }, orderBy: { at: 'asc' } })
    expect(entries).toMatchObject(['member-joined', 'member-left'].map((action) => ({ action, actorId: learner.userId, detail: { classroomId: id } })))
  })
})
