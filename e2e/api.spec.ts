import type { Page } from '@playwright/test'
import { v7 as uuidV7 } from 'uuid'
import { expect, signUpByApi, test } from './journey'

type Body = Record<string, unknown>

async function post(page: Page, path: string, data: unknown, headers: Record<string, string> = {}) {
  const response = await page.request.post(path, {
    data: typeof data === 'string' ? Buffer.from(data) : (data as Body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: response.status(), body: await response.json() }
}

async function oneAnswer(page: Page): Promise<Body> {
  const { items } = await (await page.request.get('/api/study/next?limit=1')).json()
  const { question } = items[0]
  return {
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision,
    response: { type: 'option', optionId: question.options[0].id }, certainty: 'sure', hinted: false,
    durationMs: 4000, reviewedAt: new Date().toISOString(),
  }
}

const envelope = (reviews: unknown[], more: Body = {}) =>
  ({ clientNow: new Date().toISOString(), deviceId: 'e2e', reviews, ...more })

test('health answers ok', async ({ page }) => {
  const response = await page.request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ok' })
})

test.describe('a signed-in learner', () => {
  let origin: Record<string, string>
  test.beforeEach(async ({ page, baseURL }) => {
    origin = { origin: baseURL ?? '' }
    await signUpByApi(page, baseURL ?? '')
  })

  test('gets a 4xx with code and message for a malformed envelope, and nothing is stored', async ({ page }) => {
    const good = await oneAnswer(page)
    const cases: [string, unknown, number, string, string?][] = [
      ['no JSON', '{', 400, 'malformed-json'],
      ['NaN', '{"clientNow": NaN}', 400, 'malformed-json'],
      ['an array', [], 400, 'invalid-input'],
      ['an unknown field', envelope([good], { learnerId: 'x' }), 400, 'invalid-input', 'learnerId'],
      ['no device', { clientNow: new Date().toISOString(), reviews: [good] }, 400, 'invalid-input', 'deviceId'],
      ['a clock in the year 9999', envelope([good], { clientNow: '9999-12-31T23:59:59.000Z' }), 400, 'invalid-input', 'clientNow'],
      ['a clock that is no date', envelope([good], { clientNow: 'yesterday' }), 400, 'invalid-input', 'clientNow'],
      ['no reviews', envelope([]), 400, 'invalid-input', 'reviews'],
      ['51 reviews', envelope(Array.from({ length: 51 }, () => good)), 400, 'invalid-input', 'reviews'],
      ['a huge body', JSON.stringify(envelope([{ ...good, padding: 'x'.repeat(300_000) }])), 413, 'too-large'],
    ]
    for (const [name, data, status, code, field] of cases) {
      const answer = await post(page, '/api/reviews', data, origin)
      expect(answer, name).toMatchObject({ status, body: { code, message: expect.any(String), ...(field ? { field } : {}) } })
    }
    const { left } = await (await page.request.get('/api/study/next')).json()
    expect(left.new).toBe(10)
  })

  test('has a bad item rejected alone, with its reason, while the good ones are stored', async ({ page }) => {
    const good = await oneAnswer(page)
    const bad: [string, unknown, string][] = [
      ['an unknown field', { ...good, id: uuidV7(), rating: 'easy' }, 'malformed'],
      ['a time in the year 9999', { ...good, id: uuidV7(), reviewedAt: '9999-12-31T23:59:59.000Z' }, 'malformed'],
      ['a negative duration', { ...good, id: uuidV7(), durationMs: -1 }, 'malformed'],
      ['a duration that is no number', { ...good, id: uuidV7(), durationMs: null }, 'malformed'],
      ['an id that is no UUIDv7', { ...good, id: 'b3a1f0ee-0000-4000-8000-000000000000' }, 'malformed'],
      ['a control character', { ...good, id: uuidV7(), response: { type: 'typed', text: 'a\u0000b' } }, 'malformed'],
      ['no object', 7, 'malformed'],
      ['nothing', null, 'malformed'],
      ['a question that does not exist', { ...good, id: uuidV7(), questionId: 'no-such.single-choice.a' }, 'unknown-question'],
      ['a revision that does not exist', { ...good, id: uuidV7(), questionRevision: '0000000000000000' }, 'unknown-question'],
      ['a time before the product existed', { ...good, id: uuidV7(), reviewedAt: '2001-01-01T00:00:00.000Z' }, 'time-out-of-range'],
    ]
    const { status, body } = await post(page, '/api/reviews', envelope([good, ...bad.map(([, item]) => item)]), origin)
    expect(status).toBe(200)
    expect(body.results[0]).toMatchObject({ id: good.id, status: 'stored', score: { type: 'scored' } })
    bad.forEach(([name, , reason], i) => expect(body.results[i + 1], name).toMatchObject({ status: 'rejected', reason }))
  })

  test('can send the same review twice, and not another one under its id', async ({ page }) => {
    const review = await oneAnswer(page)
    const first = await post(page, '/api/reviews', envelope([review]), origin)
    const again = await post(page, '/api/reviews', envelope([review, review]), origin)
    const other = await post(page, '/api/reviews', envelope([{ ...review, certainty: 'unsure' }]), origin)
    expect(first.body.results[0].status).toBe('stored')
    expect(again.body.results.map((result: Body) => result.status)).toEqual(['duplicate', 'duplicate'])
    expect(again.body.results[0].nextDueAt).toBe(first.body.results[0].nextDueAt)
    expect(other.body.results[0]).toMatchObject({ status: 'rejected', reason: 'id-used-for-another-review' })
  })

  test('is scheduled right with a device clock a day ahead or decades behind', async ({ page }) => {
    for (const offsetMs of [24 * 3_600_000, Date.parse('1971-01-01T00:00:00Z') - Date.now()]) {
      const clientNow = new Date(Date.now() + offsetMs).toISOString()
      const review = { ...(await oneAnswer(page)), reviewedAt: clientNow }
      const { body } = await post(page, '/api/reviews', envelope([review], { clientNow }), origin)
      expect(body.results[0].status).toBe('stored')
      const dueInMs = Date.parse(body.results[0].nextDueAt) - Date.now()
      expect(dueInMs).toBeLessThan(20 * 24 * 3_600_000)
      expect(dueInMs).toBeGreaterThan(-60_000)
    }
  })

  test('cannot use what is for teachers and administrators', async ({ page }) => {
    for (const [path, data] of [
      ['/api/account/invitations', {}], ['/api/account/reset-password', { accountId: uuidV7() }],
      ['/api/questions/invalidations', { questionId: 'kp.cloze.a', revision: '0123456789abcdef', reason: 'Wrong key.' }],
    ] as const) {
      expect(await post(page, path, data, origin)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    }
    for (const path of ['/classroom', '/administration']) expect((await page.request.get(path)).status()).toBe(404)
  })

  test('gets a clear error for a limit that is no number', async ({ page }) => {
    for (const limit of ['0', '51', 'NaN', '-1', '1e99', '']) {
      const response = await page.request.get(`/api/study/next?limit=${limit}`)
      expect(await response.json(), limit).toMatchObject({ code: 'invalid-input', field: 'limit' })
      expect(response.status()).toBe(400)
    }
  })
})

test('a guest cannot write, and another site cannot write for anybody', async ({ page, baseURL }) => {
  const own = { origin: baseURL ?? '' }
  expect(await post(page, '/api/reviews', envelope([{}]), own)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  expect((await page.request.get('/api/study/next')).status()).toBe(401)
  await signUpByApi(page, baseURL ?? '')
  for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
    expect(await post(page, '/api/reviews', envelope([{}]), headers)).toMatchObject({ status: 403, body: { code: 'origin-mismatch' } })
  }
  const asForm = await page.request.post('/api/reviews', { form: { a: '1' }, headers: own })
  expect(asForm.status()).toBe(415)
})

test('sign-up refuses bad names and passwords on their fields, and a taken name', async ({ page, baseURL }) => {
  const own = { origin: baseURL ?? '' }
  const name = `Taken ${Date.now()}`
  expect((await post(page, '/api/account/sign-up', { name, password: 'long enough 1' }, own)).status).toBe(201)
  const cases: [Body, number, Body][] = [
    [{ name: name.toUpperCase(), password: 'long enough 1' }, 409, { code: 'name-taken', field: 'name' }],
    [{ name: 'x', password: 'long enough 1' }, 400, { code: 'invalid-input', field: 'name' }],
    [{ name: `${name} 2`, password: 'short' }, 400, { code: 'invalid-input', field: 'password' }],
    [{ name: `${name} 2`, password: 'long enough 1', role: 'administrator' }, 400, { code: 'invalid-input', field: 'role' }],
    [{ name: `${name} 2`, password: 'long enough 1', timeZone: 'Mars/Olympus' }, 400, { code: 'invalid-input', field: 'timeZone' }],
  ]
  for (const [data, status, body] of cases) expect(await post(page, '/api/account/sign-up', data, own)).toMatchObject({ status, body })
})

test('pages carry a strict policy with a nonce, and no key is in a page that does not practise', async ({ page }) => {
  const response = await page.request.get('/articles')
  const policy = response.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'(;|$)/)
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/)
  expect(policy).toContain("default-src 'none'")
  expect(response.headers()['x-powered-by']).toBeUndefined()
  expect(await response.text()).not.toContain('isKey')
})

test('guesses are counted by the address they come from, whatever X-Forwarded-For says', async ({ page, baseURL }) => {
  const person = { name: `Forged ${Date.now()}`, password: 'words in a row 1' }
  await post(page, '/api/account/sign-up', person, { origin: baseURL ?? '' })
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const guess = async (i: number) => {
    const response = await page.request.post('/api/auth/callback/credentials', {
      form: { csrfToken, name: person.name, password: `guess ${i}`, json: 'true' },
      headers: { origin: baseURL ?? '', 'x-forwarded-for': `198.51.100.${i}` },
    })
    return new URL((await response.json()).url).searchParams.get('error')
  }
  for (let i = 0; i < 10; i++) expect(await guess(i)).toBe('wrong-credentials')
  expect(await guess(10)).toBe('too-many-attempts')
})

test('answers of one account are not stored in another that happens to be signed in', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  const answer = await oneAnswer(page)
  const sent = await post(page, '/api/reviews', envelope([answer], { learnerId: uuidV7() }), { origin: baseURL ?? '' })
  expect(sent).toMatchObject({ status: 409, body: { code: 'other-account' } })
  expect((await (await page.request.get('/api/study/next')).json()).left.new).toBe(10)
})

test('only what the app uses of next-auth is there', async ({ page }) => {
  expect((await page.request.post('/api/auth/_log', { form: { level: 'error', code: 'X' } })).status()).toBe(404)
  expect((await page.request.get('/api/auth/providers')).status()).toBe(404)
  expect((await page.request.post('/api/auth/callback/credentials', { data: 'x'.repeat(20_000) })).status()).toBe(413)
})

test('the practice pack is compressed, and asked for again only when it changed', async ({ page, request }) => {
  const first = await request.get('/api/practice/pack')
  expect(first.headers()['content-encoding']).toBe('gzip')
  const again = await request.get('/api/practice/pack', { headers: { 'if-none-match': first.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  expect((await page.request.get('/api/practice/pack', { headers: { 'accept-encoding': 'identity' } })).headers()['content-encoding']).toBeUndefined()
})
