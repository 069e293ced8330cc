// The routes on one's own settings and data, asked by nobody, by a learner, by another one and by somebody suspended.
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database } from '#data/client'
import { openSession } from '#server/account/open-session'
import { signUp } from '#server/account/sign-up'
import { openAppDatabase } from '../../test/app-database'
import { POST as deleteOwn } from './account/delete/route'
import { GET as exportOwn } from './account/export/route'
import { POST as preferences } from './account/preferences/route'
import { POST as endDeadline } from './deadline/end/route'
import { PUT as acceptDeadline } from './deadline/route'
import { GET as readOwn, PUT as changeOwn } from './settings/route'

/** The session that the cookie of the next request names. What follows from it is the real thing. */
let sid: string | undefined
vi.mock('next-auth', () => ({ default: () => null, getServerSession: async () => (sid ? { sid } : null) }))
/** For pages alone; it wants a browser's React. */
vi.mock('next/navigation', () => ({ notFound: () => null, redirect: () => null }))

const PASSWORD = 'a long password'
const none = { params: Promise.resolve({}) }
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  process.env.NEXTAUTH_SECRET ??= 'x'.repeat(40)
  db = app.db
  return app.close
})

let made = 0
async function someone(): Promise<{ id: string; name: string; sid: string }> {
  made += 1
  const name = `Reader ${made}`
  await signUp({ name, password: PASSWORD }, '192.0.2.1', Date.now())
  const opened = await openSession({ name, password: PASSWORD, address: '192.0.2.1' }, Date.now())
  return { id: opened.accountId, name, sid: opened.sessionId }
}

const request = (method: string, path: string, body?: object, origin = 'http://hoedam.test') =>
  new Request(`http://hoedam.test${path}`, {
    method, headers: { host: 'hoedam.test', origin, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}),
  })
const DEADLINE = { scope: 'all', scopeIds: [], targetOn: '2030-01-01', minutesADay: 10, goal: 0.9 }
const routes = {
  'GET settings': () => readOwn(request('GET', '/api/settings'), none),
  'PUT settings': () => changeOwn(request('PUT', '/api/settings', { newPerDay: 5 }), none),
  'GET export': () => exportOwn(request('GET', '/api/account/export?format=json'), none),
  'PUT deadline': () => acceptDeadline(request('PUT', '/api/deadline', DEADLINE), none),
  'POST deadline/end': () => endDeadline(request('POST', '/api/deadline/end', {}), none),
  'POST delete': () => deleteOwn(request('POST', '/api/account/delete', { password: PASSWORD }), none),
}

beforeEach(() => {
  sid = undefined
})

describe('settings, export and deletion', () => {
  it.each(Object.entries(routes))('%s is refused to a guest', async (_, ask) => {
    const response = await ask()
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ code: 'not-signed-in' })
  })
  it.each(Object.entries(routes))('%s is refused to somebody suspended', async (_, ask) => {
    const person = await someone()
    await db.account.update({ where: { id: person.id }, data: { status: 'suspended' } })
    sid = person.sid
    expect((await ask()).status).toBe(401)
    expect(await db.account.count({ where: { id: person.id } })).toBe(1)
  })
  it('are of the asker alone: another one’s stay as they are', async () => {
    const [one, other] = [await someone(), await someone()]
    sid = one.sid
    expect(await (await routes['PUT settings']()).json()).toMatchObject({ newPerDay: 5 })
    expect(await (await routes['GET settings']()).json()).toMatchObject({ newPerDay: 5 })
    expect(await (await routes['GET export']()).text()).not.toContain(other.name)
    expect(await (await routes['POST delete']()).json()).toEqual({ status: 'deleted' })
    expect((await routes['GET settings']()).status).toBe(401)
    sid = other.sid
    expect(await (await routes['GET settings']()).json()).toMatchObject({ newPerDay: 10 })
  })
  it('cannot be aimed at somebody else: an id in the body or the address is refused', async () => {
    const [one, other] = [await someone(), await someone()]
    sid = one.sid
    const aimed = [
      await changeOwn(request('PUT', '/api/settings', { newPerDay: 5, learnerId: other.id }), none),
      await deleteOwn(request('POST', '/api/account/delete', { password: PASSWORD, accountId: other.id }), none),
      await exportOwn(request('GET', `/api/account/export?format=json&learnerId=${other.id}`), none),
      await acceptDeadline(request('PUT', '/api/deadline', { ...DEADLINE, learnerId: other.id }), none),
      await endDeadline(request('POST', '/api/deadline/end', { learnerId: other.id }), none),
    ]
    for (const response of aimed) expect(response.status).toBe(400)
  })
  it('are not written for another site', async () => {
    sid = (await someone()).sid
    const elsewhere = 'https://elsewhere.example'
    expect((await changeOwn(request('PUT', '/api/settings', { newPerDay: 5 }, elsewhere), none)).status).toBe(403)
    expect((await deleteOwn(request('POST', '/api/account/delete', { password: PASSWORD }, elsewhere), none)).status).toBe(403)
    expect((await acceptDeadline(request('PUT', '/api/deadline', DEADLINE, elsewhere), none)).status).toBe(403)
    expect((await endDeadline(request('POST', '/api/deadline/end', {}, elsewhere), none)).status).toBe(403)
  })
  it('say which field is wrong', async () => {
    sid = (await someone()).sid
    for (const [body, field] of [[{ desiredRetention: 0.5 }, 'desiredRetention'], [{ timeZone: 'Mars/Olympus' }, 'timeZone'], [{ colour: 'red' }, 'colour']] as const) {
      const response = await changeOwn(request('PUT', '/api/settings', body), none)
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid-input', field }])
    }
    for (const [part, field] of [[{ targetOn: '2026-02-30' }, 'targetOn'], [{ minutesADay: 241 }, 'minutesADay'], [{ goal: 0.5 }, 'goal'], [{ scope: 'classroom' }, 'scope']] as const) {
      const response = await acceptDeadline(request('PUT', '/api/deadline', { ...DEADLINE, ...part }), none)
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid-input', field }])
    }
    expect((await routes['POST deadline/end']()).status).toBe(404)
    expect((await deleteOwn(request('POST', '/api/account/delete', { password: 'wrong' }), none)).status).toBe(401)
    expect((await exportOwn(request('GET', '/api/account/export?format=csv&section=passwords'), none)).status).toBe(400)
  })
  it('export comes as a file that no cache keeps', async () => {
    sid = (await someone()).sid
    const response = await exportOwn(request('GET', '/api/account/export?format=csv&section=settings'), none)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="hoedam-settings-\d{4}-\d\d-\d\d\.csv"$/),
    })
  })
})

describe('language and light', () => {
  it('of somebody signed in go to the account and leave no cookie for the next user of the browser', async () => {
    const person = await someone()
    sid = person.sid
    const response = await preferences(request('POST', '/api/account/preferences', { locale: 'ko' }), none)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(await (await routes['GET settings']()).json()).toMatchObject({ locale: 'ko', theme: null })
  })
  it('of a guest go to a cookie', async () => {
    const response = await preferences(request('POST', '/api/account/preferences', { theme: 'dark' }), none)
    expect(response.headers.get('set-cookie')).toMatch(/^hoedam-theme=dark;.*HttpOnly/i)
  })
})
