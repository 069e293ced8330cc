import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#data/client'
import type { AuthorizedClassroomId, LedClassroomId, SignedIn } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { openSession } from '#server/account/open-session'
import { openAppDatabase } from '../../../test/app-database'
import { archiveClassroom } from '../change-classroom'
import { createClassroom } from '../create-classroom'
import { changeMember, resetMemberPassword } from '../manage-members'
import { readPeople } from '../read-people'
import { importRoster } from './import-roster'
import { previewRoster } from './preview-roster'

const NOW = Date.parse('2026-03-10T09:00:00Z')

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

let made = 0
async function newClass() {
  made += 1
  const name = `Teacher ${made}`
  const userId = await createAccount(db, { name, passwordHash: 'x', role: 'teacher', timeZone: 'Asia/Seoul' }, NOW)
  const teacher: SignedIn = { type: 'user', role: 'teacher', name, userId }
  return { teacher, id: (await createClassroom(teacher, { name: 'Class' }, NOW)) as LedClassroomId }
}

async function fingerprintOf(id: AuthorizedClassroomId, list: string): Promise<string> {
  const preview = await previewRoster(id, { list, columns: null })
  return preview.type === 'plan' ? preview.fingerprint : ''
}

async function bring(teacher: SignedIn, id: AuthorizedClassroomId, list: string, leavesOutFaulty = false) {
  return importRoster(teacher, id, { list, columns: null, fingerprint: await fingerprintOf(id, list), leavesOutFaulty }, NOW)
}

const peopleOf = async (id: AuthorizedClassroomId) => (await readPeople(id)).members.map(({ name, section }) => (section ? `${name}/${section.name}` : name))
const signIn = (name: string, password: string) => openSession({ name, password, address: '192.0.2.9' }, NOW)

describe('a class list', () => {
  it('makes accounts that can be signed in to, in their sections, in the teacher’s time zone, and says it in the audit log', async () => {
    const { teacher, id } = await newClass()
    const { accounts, csv, known } = await bring(teacher, id, '이름,반,비밀번호\n김민지,1,\n=HYPERLINK Kim,2,a password of hers\n박서준,1,')
    expect(await peopleOf(id)).toEqual(['=HYPERLINK Kim/2반', '김민지/1반', '박서준/1반'])
    expect(known).toBe(0)
    expect(accounts.map(({ name }) => name)).toEqual(['김민지', '=HYPERLINK Kim', '박서준'])
    for (const { name, password } of accounts) await signIn(name, password)
    await signIn('=HYPERLINK Kim', 'a password of hers')
    expect(csv).toContain(`'=HYPERLINK Kim,2반,a password of hers\r\n`)
    const learner = await db.account.findUniqueOrThrow({ where: { nameKey: '김민지' }, include: { settings: true, memberships: true } })
    expect(learner).toMatchObject({ role: 'learner', email: null, settings: { timeZone: 'Asia/Seoul' } })
    expect(await db.auditEntry.count({ where: { action: 'roster-imported', subjectId: id, actorId: teacher.userId } })).toBe(1)
    expect(await db.auditEntry.count({ where: { action: 'account-created', subjectId: learner.id, actorId: teacher.userId } })).toBe(1)
    expect(await resetMemberPassword(teacher, id, learner.id, NOW)).toMatch(/^\S{14}$/)
  })

  it('leaves learners of the class alone, and takes nobody’s name', async () => {
    const { teacher, id } = await newClass()
    await bring(teacher, id, 'Mina Lee\nJuno Lee')
    const before = await db.account.findMany({ where: { nameKey: { in: ['mina lee', 'juno lee'] } }, orderBy: { nameKey: 'asc' } })
    const elsewhere = await newClass()
    await expect(bring(elsewhere.teacher, elsewhere.id, 'Mina Lee\nDahye Lee')).rejects.toThrow('invalid-input')
    expect(await peopleOf(elsewhere.id)).toEqual([])
    const again = await bring(teacher, id, 'Name,Section\nmina lee,Red\nSora Lee,Red')
    expect(again).toMatchObject({ known: 1, accounts: [{ name: 'Sora Lee', section: 'Red' }] })
    expect(await peopleOf(id)).toEqual(['Juno Lee', 'Mina Lee', 'Sora Lee/Red'])
    expect(await db.account.findMany({ where: { nameKey: { in: ['mina lee', 'juno lee'] } }, orderBy: { nameKey: 'asc' } })).toEqual(before)
  })

  it('is written as a whole or not at all: not when a row is faulty, unless those rows are left out', async () => {
    const { teacher, id } = await newClass()
    const list = 'Name,Section\nAra Choi,Red\nAra Choi,Blue\nBora Choi,'
    await expect(bring(teacher, id, list)).rejects.toThrow('invalid-input')
    expect(await db.section.count({ where: { classroomId: id } })).toBe(0)
    expect(await db.account.count({ where: { nameKey: 'ara choi' } })).toBe(0)
    await bring(teacher, id, list, true)
    expect(await peopleOf(id)).toEqual(['Ara Choi/Red', 'Bora Choi'])
  })

  it('is not written when it is another than was confirmed, or a name was taken meanwhile', async () => {
    const { teacher, id } = await newClass()
    const fingerprint = await fingerprintOf(id, 'Hana Yun\nDuri Yun')
    const confirm = (list: string) => importRoster(teacher, id, { list, columns: null, fingerprint, leavesOutFaulty: true }, NOW)
    await expect(confirm('Hana Yun\nDuri Yun\nSeri Yun')).rejects.toThrow('roster-changed')
    const underWay = confirm('Hana Yun\nDuri Yun')
    await createAccount(db, { name: 'DURI yun', passwordHash: 'x', role: 'learner' }, NOW)
    await expect(underWay).rejects.toThrow('roster-changed')
    expect(await peopleOf(id)).toEqual([])
    expect(await db.account.count({ where: { nameKey: 'hana yun' } })).toBe(0)
  })

  it('is not taken by an archived class, and brings back nobody who is banned', async () => {
    const { teacher, id } = await newClass()
    await bring(teacher, id, 'Nari Bae')
    const [nari] = (await readPeople(id)).members
    await changeMember(teacher, id, nari?.id ?? '', 'ban', NOW)
    expect(await previewRoster(id, { list: 'Nari Bae', columns: null })).toMatchObject({ rows: [{ outcome: { type: 'faulty', faults: ['banned'] } }] })
    await archiveClassroom(teacher, id, true, NOW)
    await expect(bring(teacher, id, 'Nuri Bae')).rejects.toThrow('classroom-archived')
  })
})
