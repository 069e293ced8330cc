import fs from 'node:fs'
import path from 'node:path'
import { type APIRequestContext } from '@playwright/test'
import type { Policy } from '../server/actor'
import { EXEMPT, expectedOfEmpty, expectedStatus, PERSONAS, type Persona, REQUESTS, type Things } from './authorisation-table'
import { aClassWithWork, besideApp } from './a-class-with-work'
import { expect, test } from './journey'

type Endpoint = { name: string; kind: 'page' | 'route'; method: string; route: string; policy: Policy }

const METHOD = /export const (GET|POST|PUT|PATCH|DELETE) = (?:read|write|upload|link)Route(?:Of)?(?:<[^>]*>)?\(\s*'([a-z-]+)'/g

/** Every page and route below app/, with the policy that its source declares. */
function findEndpoints(): Endpoint[] {
  return fs.readdirSync('app', { recursive: true, encoding: 'utf8' }).flatMap((file): Endpoint[] => {
    const route = `/${path.dirname(file)}`.replace(/^\/\.$/, '/')
    if (EXEMPT.includes(route) || !/(^|\/)(page\.tsx|route\.ts)$/.test(file)) return []
    const source = fs.readFileSync(path.join('app', file), 'utf8')
    if (path.basename(file) === 'page.tsx') {
      const policy = /requirePage\('([a-z-]+)'\)/.exec(source)?.[1] as Policy
      return [{ name: `PAGE ${route}`, kind: 'page', method: 'GET', route, policy }]
    }
    return [...source.matchAll(METHOD)].map(([, method = '', policy]) => ({ name: `${method} ${route}`, kind: 'route', method, route, policy: policy as Policy }))
  })
}

test('every page and route is in the table, and nothing else', () => {
  expect(Object.keys(REQUESTS).sort()).toEqual(findEndpoints().map(({ name }) => name).sort())
})

test('nobody gets from a page or route what is not theirs', async ({ page, baseURL }) => {
  test.setTimeout(600_000) // hundreds of requests
  const { things, people } = await aClassWithWork(page, baseURL ?? '')
  const faults: string[] = []
  const found = new Map(findEndpoints().map((endpoint) => [endpoint.name, endpoint]))
  for (const [name, asked] of Object.entries(REQUESTS)) {
    const endpoint = found.get(name)
    if (!endpoint) continue // said by the other test
    const { kind, policy } = endpoint
    for (const persona of PERSONAS) {
      const status = await send(people[persona], endpoint, things, persona, baseURL ?? '', false)
      const expected = expectedStatus(kind, policy, asked, persona)
      if (status !== expected) faults.push(`${name} as ${persona}: ${status} and not ${expected}`)
      if (endpoint.method !== 'GET') {
        const toEmpty = await send(people[persona], endpoint, things, persona, baseURL ?? '', true)
        const allowed = expectedOfEmpty(policy, asked, persona)
        if (!allowed.includes(toEmpty)) faults.push(`${name} without a body as ${persona}: ${toEmpty} and not ${allowed.join(' or ')}`)
      }
      const restore = asked.restore?.(things)
      if (restore) await people.teacher.post(restore.path, { data: restore.body, headers: { origin: baseURL ?? '' } })
    }
  }
  expect(faults).toEqual([])
  await expectAllThere(people, things, baseURL ?? '')
})

/** What others asked to have removed, ended or retired is as it was. */
async function expectAllThere({ teacher, learner }: Record<Persona, APIRequestContext>, things: Things, baseURL: string) {
  const whole = await (await teacher.get(`/classroom/${things.classroomId}/people`)).text()
  for (const name of [things.learnerName, things.coTeacherName, 'Tuesday']) expect(whole).toContain(name)
  expect((await teacher.get(`/api/classrooms/${things.classroomId}/imports/${things.importId}`)).status()).toBe(200)
  expect(await besideApp('pool')).toContain(things.questionId)
  const answered = await learner.put(`/api/attempts/${things.attemptId}/responses/0`, { data: { response: { type: 'option', optionId: 'a' }, durationMs: 1000 }, headers: { origin: baseURL } })
  expect(await answered.json()).toMatchObject({ status: 'saved' })
}

async function send(as: APIRequestContext, { name, method, route }: Endpoint, things: Things, persona: Persona, baseURL: string, isEmpty: boolean): Promise<number> {
  const { params, query, body, file } = REQUESTS[name] ?? {}
  const address = fill(route, params?.(things, persona) ?? {}) + (query ? `?${query(things)}` : '')
  const response = await as.fetch(address, {
    method, maxRedirects: 0, headers: { origin: baseURL, ...(file ? { 'content-type': 'application/octet-stream' } : isEmpty ? { 'content-type': 'application/json' } : {}) },
    ...(isEmpty || !body ? {} : { data: body(things, persona) }), ...(isEmpty || !file ? {} : { data: Buffer.from(file) }),
  })
  return response.status()
}

function fill(route: string, params: Readonly<Record<string, string>>): string {
  return route.replace(/\[(\w+)\]/g, (_, param: string) => params[param] ?? `no-${param}`)
}
