import { beforeAll, describe, expect, it } from 'vitest'
import { findAccounts, findSessionAccount } from '#data/account'
import { type Database } from '#data/client'
import { openAppDatabase } from '../../test/app-database'
import { acceptInvitation } from './accept-invitation'
import { inviteFirstAdministrator, inviteTeacher } from './invite'
import { inventDemoClassroom, makeDemoClassroom } from './make-demo-classroom'
import { openSession } from './open-session'
import { readInvitation } from './read-invitation'
import { resetPassword } from './reset-password'
import { SESSION_LIFETIME_MS } from './session-lifetime'
import { countSignUp } from './attempt-limits'
import { signUp } from './sign-up'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const DAY_MS = 86_400_000
const ADMINISTRATOR = { type: 'user', userId: '01957000-0000-7000-8000-000000000000', name: '', role: 'administrator' } as const
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

const enter = (name: string, password: string, address = '192.0.2.1', at = NOW) => openSession({ name, password, address }, at)
const token = (path: string | null) => path?.split('/').at(-1) ?? ''

describe('the demo classroom', () => {
  it('is made in a database without accounts, once', async () => {
    const demo = inventDemoClassroom()
    expect(await makeDemoClassroom(db, demo, NOW)).toBe(true)
    expect(await makeDemoClassroom(db, inventDemoClassroom(), NOW)).toBe(false)
    for (const person of [demo.teacher, ...demo.learners]) await expect(enter(person.name, person.password)).resolves.toBeDefined()
  })
})

describe('signing up and in', () => {
  it('lets a learner in by name, whatever the case and spacing', async () => {
    await signUp({ name: 'Park Ji-won', password: 'a long password' }, '192.0.2.1', NOW)
    const { sessionId } = await enter('  park  JI-WON ', 'a long password')
    expect(await findSessionAccount(db, sessionId, new Date(NOW))).toMatchObject({ name: 'Park Ji-won', role: 'learner' })
  })
  it('refuses a taken name, also in other letters of the same', async () => {
    await expect(signUp({ name: 'ＰＡＲＫ ji-won', password: 'a long password' }, '192.0.2.1', NOW)).rejects.toMatchObject({ code: 'name-taken' })
  })
  it('keeps no password in readable form', async () => {
    const { passwordHash } = await db.account.findFirstOrThrow({ where: { name: 'Park Ji-won' } })
    expect(passwordHash).toMatch(/^\$argon2id\$/)
  })
  it('ends a session after its lifetime', async () => {
    const { sessionId } = await enter('Park Ji-won', 'a long password')
    expect(await findSessionAccount(db, sessionId, new Date(NOW + SESSION_LIFETIME_MS))).toBeNull()
  })
  it('ends every session at once when the account is suspended', async () => {
    await signUp({ name: 'Suspended', password: 'a long password' }, '192.0.2.1', NOW)
    const { sessionId } = await enter('Suspended', 'a long password')
    await db.account.update({ where: { nameKey: 'suspended' }, data: { status: 'suspended' } })
    expect(await findSessionAccount(db, sessionId, new Date(NOW))).toBeNull()
    await expect(enter('Suspended', 'a long password')).rejects.toMatchObject({ code: 'wrong-credentials' })
  })
  it('stops the eleventh guess from one address but lets the owner in from another', async () => {
    await signUp({ name: 'Guessed', password: 'a long password' }, '192.0.2.1', NOW)
    for (let i = 0; i < 10; i++) await expect(enter('Guessed', `guess ${i}`)).rejects.toMatchObject({ code: 'wrong-credentials' })
    await expect(enter('Guessed', 'a long password')).rejects.toMatchObject({ code: 'too-many-attempts' })
    await expect(enter('Guessed', 'a long password', '192.0.2.2')).resolves.toBeDefined()
  })
})

describe('limits', () => {
  it('count guesses that are sent at once', async () => {
    await signUp({ name: 'Hurried', password: 'a long password' }, '192.0.2.1', NOW)
    const guesses = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => enter('Hurried', `guess ${i}`)))
    const codes = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.code : 'in'))
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(20)
  })
  it('do not count right passwords against a name', async () => {
    for (let i = 0; i < 12; i++) await enter('Park Ji-won', 'a long password')
  })
  it('are lifted by a password reset', async () => {
    const { id } = await db.account.findUniqueOrThrow({ where: { nameKey: 'hurried' } })
    const password = await resetPassword(id, null, NOW)
    await expect(enter('Hurried', password)).resolves.toBeDefined()
  })
  it('stop sign-ups from one address after 300 in an hour', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 302 }, () => countSignUp('192.0.2.77')))
    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(2)
  })
})

describe('invitations', () => {
  it('make one teacher, once, within seven days', async () => {
    const path = await inviteTeacher(ADMINISTRATOR, NOW)
    expect(await readInvitation(token(path), NOW)).toEqual({ role: 'teacher' })
    expect(await readInvitation(token(path), NOW + 8 * DAY_MS)).toBeNull()
    await acceptInvitation({ token: token(path), name: 'Teacher', password: 'a long password' }, NOW)
    await expect(acceptInvitation({ token: token(path), name: 'Second', password: 'a long password' }, NOW)).rejects.toMatchObject({ code: 'invitation-invalid' })
    expect((await findAccounts(db)).find(({ name }) => name === 'Teacher')).toMatchObject({ role: 'teacher' })
  })
  it('stay usable when the name was taken', async () => {
    const path = await inviteTeacher(ADMINISTRATOR, NOW)
    await expect(acceptInvitation({ token: token(path), name: 'Teacher', password: 'a long password' }, NOW)).rejects.toMatchObject({ code: 'name-taken' })
    expect(await readInvitation(token(path), NOW)).toEqual({ role: 'teacher' })
  })
  it('for the first administrator: only the newest link works, and none once there is one', async () => {
    const [older, newer] = [await inviteFirstAdministrator(NOW), await inviteFirstAdministrator(NOW)]
    expect(await readInvitation(token(older), NOW)).toBeNull()
    await acceptInvitation({ token: token(newer), name: 'Head', password: 'a long password' }, NOW)
    expect(await inviteFirstAdministrator(NOW)).toBeNull()
  })
  it('do nothing for a made-up token', async () => {
    expect(await readInvitation('x'.repeat(32), NOW)).toBeNull()
  })
})

describe('a password reset', () => {
  it('gives a new password, ends the sessions and leaves a trace', async () => {
    const { accountId, sessionId } = await enter('Park Ji-won', 'a long password')
    const password = await resetPassword(accountId, null, NOW)
    expect(await findSessionAccount(db, sessionId, new Date(NOW))).toBeNull()
    await expect(enter('Park Ji-won', 'a long password', '192.0.2.9')).rejects.toMatchObject({ code: 'wrong-credentials' })
    await expect(enter('Park Ji-won', password, '192.0.2.9')).resolves.toBeDefined()
    expect(await db.auditEntry.count({ where: { action: 'password-reset', subjectId: accountId } })).toBe(1)
  })
  it('leaves no session to somebody who is signing in with the old password meanwhile', async () => {
    await signUp({ name: 'Raced', password: 'a long password' }, '192.0.2.1', NOW)
    const { id } = await db.account.findUniqueOrThrow({ where: { nameKey: 'raced' } })
    const intruder = Promise.allSettled(Array.from({ length: 8 }, () => enter('Raced', 'a long password')))
    await resetPassword(id, null, NOW)
    await intruder
    expect(await db.session.count({ where: { accountId: id } })).toBe(0)
  })
  it('says when there is no such account', async () => {
    await expect(resetPassword('01957000-0000-7000-8000-00000000ffff', null, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })
})
