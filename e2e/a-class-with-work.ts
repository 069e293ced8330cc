import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type APIRequestContext, type Page, request } from '@playwright/test'
import type { Persona, Things } from './authorisation-table'
import { anAdministrator, expect, newPerson, type Person } from './journey'

const DAY_MS = 86_400_000

/** Runs a command of test/beside-app.ts. */
export async function besideApp(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'test/beside-app.ts', ...args])
  return stdout.trim()
}

/** A class with its teacher, a co-teacher, learners and an open quiz that one of them has begun, and people who have nothing to do with it. */
export async function aClassWithWork(page: Page, baseURL: string): Promise<{ things: Things; people: Record<Persona, APIRequestContext> }> {
  const headers = { origin: baseURL }
  const open = () => request.newContext({ baseURL, extraHTTPHeaders: { 'accept-language': 'en' } })
  const post = async (as: APIRequestContext, path: string, data: object) => {
    const response = await as.post(path, { data, headers })
    expect(response.ok(), `${path}: ${await response.text()}`).toBe(true)
    return response.json()
  }
  const enter = async (person: Person) => {
    const as = await open()
    const { csrfToken } = await (await as.get('/api/auth/csrf')).json()
    const entered = await as.post('/api/auth/callback/credentials', { form: { csrfToken, ...person, json: 'true' }, headers })
    expect(entered.ok(), await entered.text()).toBe(true)
    return as
  }
  const administrator = await enter(await anAdministrator(page, newPerson()))
  const invited = async () => {
    const person = newPerson()
    const { path } = await post(administrator, '/api/account/invitations', {})
    await post(administrator, '/api/account/accept-invitation', { token: String(path).split('/').at(-1), ...person })
    return { person, as: await enter(person) }
  }
  const [lead, co, other] = [await invited(), await invited(), await invited()]
  const classOf = async (as: APIRequestContext, name: string) => {
    const { id } = await post(as, '/api/classrooms', { name })
    const { joinCode } = await post(as, `/api/classrooms/${id}/join-code`, { days: 30 })
    return { id: String(id), code: String(joinCode.code) }
  }
  const [own, others] = [await classOf(lead.as, 'Theirs'), await classOf(other.as, 'Not theirs')]
  const joined = async (classCode: string) => {
    const person = newPerson()
    await post(await open(), '/api/account/sign-up', { ...person, classCode, timeZone: 'UTC' })
    return { person, as: await enter(person) }
  }
  const [learner, outsider, suspended, deleted] = [await joined(own.code), await joined(others.code), await joined(own.code), await joined(own.code)]
  await post(lead.as, `/api/classrooms/${own.id}/co-teachers`, { name: co.person.name })
  const { id: sectionId } = await post(lead.as, `/api/classrooms/${own.id}/sections`, { name: 'Tuesday' })

  const pool: { id: string; currentRevision: string; keyPointId: string }[] = JSON.parse(await besideApp('pool'))
  const now = Date.now()
  const { id: assignmentId } = await post(lead.as, `/api/classrooms/${own.id}/assignments`, {
    kind: 'quiz', title: 'A quiz', sectionId: null, questionIds: pool.slice(0, 3).map(({ id }) => id), drawn: null, attemptsAllowed: 3, timeLimitMinutes: null,
    isShuffled: false, keysShown: 'after-close', opensAt: new Date(now - 60_000).toISOString(), closesAt: new Date(now + DAY_MS).toISOString(),
  })
  const { attemptId } = await post(learner.as, `/api/assignments/${assignmentId}/attempts`, {})
  const importing = await post(lead.as, `/api/classrooms/${own.id}/imports`, { source: 'paste', title: 'A trial', text: 'The envoys met in the harbour town. They spoke about the ferry line. '.repeat(40) })
  const cookiesOf = async (as: APIRequestContext) => request.newContext({ baseURL, storageState: await as.storageState() })
  const remembered = await cookiesOf(deleted.as)
  await post(deleted.as, '/api/account/delete', { password: deleted.person.password })
  await besideApp('suspend', suspended.person.name)

  const [first] = pool
  const account = async (as: APIRequestContext) => String((await (await as.get('/api/account/export?format=json')).json()).account[0].id)
  return {
    things: {
      classroomId: own.id, learnerId: await account(learner.as), learnerName: learner.person.name, coTeacherName: co.person.name, joinCode: own.code,
      otherTeacherId: await account(other.as), coTeacherId: await account(co.as), sectionId: String(sectionId), assignmentId: String(assignmentId), attemptId: String(attemptId), importId: String(importing.id),
      questionId: first?.id ?? '', revision: first?.currentRevision ?? '', keyPointId: first?.keyPointId ?? '',
    },
    people: {
      anonymous: await open(), suspended: suspended.as, deleted: remembered, outsider: outsider.as, otherTeacher: other.as, administrator,
      learner: learner.as, coTeacher: co.as, teacher: lead.as,
    },
  }
}
