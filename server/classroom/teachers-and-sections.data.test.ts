import { beforeAll, describe, expect, it, vi } from 'vitest'
import { countAccounts } from '#data/account'
import { findClassrooms } from '#data/classroom'
import type { Database } from '#data/client'
import { type AuthorizedClassroomId, authorizeClassroom, authorizeLeading, type LedClassroomId, type SignedIn } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { asLearner } from '../../test/factories/as-learner'
import { openAppDatabase } from '../../test/app-database'
import { makeQuiz } from '../../test/factories/class-quiz'
import { createClassroom } from './create-classroom'
import { joinClassroom } from './join-classroom'
import { addCoTeacher, leaveCoTeaching, removeCoTeacher } from './manage-co-teachers'
import { changeSectionName, makeSection, placeMembers, removeSection } from './manage-sections'
import { peopleQuerySchema, readPeople } from './read-people'

vi.mock('../auth', () => ({ readSessionAccount: async () => null })) // next-auth and the router have no part in this
vi.mock('next/navigation', () => ({}))

const NOW = Date.parse('2026-03-10T09:00:00Z')

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

let made = 0
async function person(role: 'learner' | 'teacher' | 'administrator', name = `Person ${(made += 1)}`): Promise<SignedIn> {
  return { type: 'user', role, name, userId: await createAccount(db, { name, passwordHash: 'x', role }, NOW) }
}

async function newClass() {
  const leader = await person('teacher')
  return { leader, id: (await createClassroom(leader, { name: 'Class' }, NOW)) as LedClassroomId }
}

async function join(id: AuthorizedClassroomId, name?: string): Promise<SignedIn> {
  const learner = await person('learner', name)
  const { classroom } = await readPeople(id)
  await joinClassroom(asLearner(learner.userId), classroom.joinCode ?? '', '192.0.2.7', NOW)
  return learner
}

const people = (id: AuthorizedClassroomId, asked: object = {}) => readPeople(id, peopleQuerySchema.parse(asked))
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

describe('a co-teacher', () => {
  it('is let into the class but may not do what its leader alone may', async () => {
    const { leader, id } = await newClass()
    const other = await person('teacher')
    await expect(authorizeClassroom(other, id)).rejects.toThrow('not-found')
    await addCoTeacher(leader, id, `  ${other.name.toUpperCase()} `, NOW)
    expect(await authorizeClassroom(other, id)).toBe(id)
    await expect(authorizeLeading(other, id)).rejects.toThrow('not-allowed')
    expect(await authorizeLeading(leader, id)).toBe(id)
    expect(await findClassrooms(db, other.userId)).toMatchObject([{ id, isLed: false }])
    expect(await findClassrooms(db, leader.userId)).toMatchObject([{ id, isLed: true }])
    expect(names((await people(id)).coTeachers)).toEqual([other.name])
  })

  it('is a teacher or an administrator, active, and another than the leader', async () => {
    const { leader, id } = await newClass()
    const learner = await person('learner')
    const suspended = await person('teacher')
    await db.account.update({ where: { id: suspended.userId }, data: { status: 'suspended' } })
    for (const name of [learner.name, suspended.name, leader.name, 'Nobody of this name']) {
      await expect(addCoTeacher(leader, id, name, NOW)).rejects.toThrow('invalid-input')
    }
    const administrator = await person('administrator')
    await addCoTeacher(leader, id, administrator.name, NOW)
    await addCoTeacher(leader, id, administrator.name, NOW)
    expect(names((await people(id)).coTeachers)).toEqual([administrator.name])
    expect(await db.auditEntry.count({ where: { action: 'co-teacher-added', subjectId: administrator.userId } })).toBe(1)
  })

  it('loses the class by being removed and by leaving; the leader cannot leave', async () => {
    const { leader, id } = await newClass()
    const [first, second] = [await person('teacher'), await person('teacher')]
    await addCoTeacher(leader, id, first.name, NOW)
    await addCoTeacher(leader, id, second.name, NOW)
    await removeCoTeacher(leader, id, first.userId, NOW)
    await leaveCoTeaching(second, id, NOW)
    for (const teacher of [first, second]) await expect(authorizeClassroom(teacher, id)).rejects.toThrow('not-found')
    await expect(removeCoTeacher(leader, id, first.userId, NOW)).rejects.toThrow('not-found')
    await expect(leaveCoTeaching(leader, id, NOW)).rejects.toThrow('not-found')
    expect(await authorizeLeading(leader, id)).toBe(id)
  })

  it('of another class, a learner and an administrator do not get in', async () => {
    const { id } = await newClass()
    const elsewhere = await newClass()
    const other = await person('teacher')
    await addCoTeacher(elsewhere.leader, elsewhere.id, other.name, NOW)
    for (const stranger of [other, await join(id), await person('administrator')]) {
      await expect(authorizeClassroom(stranger, id)).rejects.toThrow('not-found')
    }
  })
})

describe('a section', () => {
  it('has a name of its own in its class, also in other capitals, and keeps it when it is renamed to itself', async () => {
    const { leader, id } = await newClass()
    const section = await makeSection(leader, id, 'Group A', NOW)
    await expect(makeSection(leader, id, 'group a', NOW)).rejects.toThrow('name-taken')
    const other = await makeSection(leader, id, 'Group B', NOW)
    await expect(changeSectionName(leader, id, other, 'Group A', NOW)).rejects.toThrow('name-taken')
    await changeSectionName(leader, id, section, 'GROUP A', NOW)
    expect(names((await people(id)).sections)).toEqual(['GROUP A', 'Group B'])
    await makeSection((await newClass()).leader, (await newClass()).id, 'Group A', NOW)
  })

  it('takes learners of its class alone, and leaves them in the class when it goes', async () => {
    const { leader, id } = await newClass()
    const inside = await join(id)
    const elsewhere = await newClass()
    const outside = await join(elsewhere.id)
    const section = await makeSection(leader, id, 'Group A', NOW)
    const learnerIds = [inside.userId, outside.userId]
    expect(await placeMembers(leader, id, { learnerIds, sectionId: section }, NOW)).toBe(1)
    expect(await db.auditEntry.findMany({ where: { action: 'member-placed', subjectId: { in: learnerIds } } })).toMatchObject([{ subjectId: inside.userId, actorId: leader.userId, detail: { classroomId: id, section } }])
    expect((await people(elsewhere.id)).members).toMatchObject([{ section: null }])
    await expect(placeMembers(elsewhere.leader, elsewhere.id, { learnerIds, sectionId: section }, NOW)).rejects.toThrow('not-found')
    await expect(removeSection(elsewhere.leader, elsewhere.id, section, NOW)).rejects.toThrow('not-found')
    await expect(changeSectionName(elsewhere.leader, elsewhere.id, section, 'Mine', NOW)).rejects.toThrow('not-found')
    expect((await people(id)).members).toMatchObject([{ name: inside.name, section: { name: 'Group A' } }])
    await removeSection(leader, id, section, NOW)
    expect((await people(id)).members).toMatchObject([{ name: inside.name, section: null }])
  })

  it.each([null, new Date(NOW)])('stays while an assignment is given to it, archived or not (%s), and it is said which', async (archivedAt) => {
    const { leader, id } = await newClass()
    const [used, free] = [await makeSection(leader, id, 'Group A', NOW), await makeSection(leader, id, 'Group B', NOW)]
    const assignmentId = await makeQuiz(db, id, [], { title: 'First quiz', opensAt: NOW, sectionId: used })
    await db.assignment.update({ where: { id: assignmentId }, data: { archivedAt } })
    await expect(removeSection(leader, id, used, NOW)).rejects.toThrow('section-in-use')
    expect((await people(id)).sections).toMatchObject([{ name: 'Group A', assignments: ['First quiz'] }, { name: 'Group B', assignments: [] }])
    await removeSection(leader, id, free, NOW)
    expect(names((await people(id)).sections)).toEqual(['Group A'])
  })
})

describe('the list of people', () => {
  it('is filtered by section and by a part of the name, and has who waits apart', async () => {
    const { leader, id } = await newClass()
    const section = await makeSection(leader, id, 'Group A', NOW)
    const mina = await join(id, 'Mina Kim')
    await join(id, 'Juno Park')
    await placeMembers(leader, id, { learnerIds: [mina.userId], sectionId: section }, NOW)
    await db.classroom.update({ where: { id }, data: { needsApproval: true } })
    await join(id, 'Sora Kim')
    expect(names((await people(id, { section })).members)).toEqual(['Mina Kim'])
    expect(names((await people(id, { section: 'none' })).members)).toEqual(['Juno Park'])
    expect(names((await people(id, { name: 'kIM' })).members)).toEqual(['Mina Kim'])
    for (const wildcard of ['%', '_', 'M%a']) expect(names((await people(id, { name: wildcard })).members)).toEqual([])
    const all = await people(id)
    expect(names(all.members)).toEqual(['Juno Park', 'Mina Kim'])
    expect(names(all.waiting)).toEqual(['Sora Kim'])
    expect(all).toMatchObject({ memberCount: 2, wholeCount: 2, waitingCount: 1 })
  })

  it('comes in pages of fifty', async () => {
    const { id } = await newClass()
    const before = await countAccounts(db)
    for (let at = 0; at < 53; at += 1) {
      const learnerId = await createAccount(db, { name: `Many ${String(at).padStart(2, '0')}`, passwordHash: 'x', role: 'learner' }, NOW)
      await db.membership.create({ data: { learnerId, classroomId: id, joinedAt: new Date(NOW) } })
    }
    expect(await countAccounts(db)).toBe(before + 53)
    const second = await people(id, { page: '2' })
    expect(names(second.members)).toEqual(['Many 50', 'Many 51', 'Many 52'])
    expect(second.memberCount).toBe(53)
  })
})
