import type { Page } from '@playwright/test'
import { answerByKeyboard, expect, moveServerClock, newPerson, practiceQuestions, questionOnScreen, signIn, signUpByApi, test } from './journey'

const DAY_MS = 24 * 60 * 60 * 1000

test.afterEach(() => moveServerClock(0))

/** The queue as the API gives it: the truth that the screen is held against. */
async function queue(page: Page) {
  return (await page.request.get('/api/study/next?limit=50')).json()
}

test('a learner studies ten questions by keyboard alone, leaves, returns, and finds the right things due', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const met: { keyPointId: string; right: boolean }[] = []
  for (let i = 0; i < 10; i++) {
    const question = await questionOnScreen(page, questions)
    const right = i % 4 !== 3
    await answerByKeyboard(page, question, { right, certainty: 'L' })
    met.push({ keyPointId: question.keyPointId, right })
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^(Right|Not right)\.$/)).toHaveCount(0)
  }
  expect(new Set(met.map(({ keyPointId }) => keyPointId)).size).toBe(10)

  // Leaves and returns: ten were introduced, so nothing new today; the steps of minutes are what is left.
  await page.goto('/articles')
  await page.goto('/study')
  const today = await queue(page)
  expect(today.left.new).toBe(0)
  for (const { keyPointId } of today.items) expect(met.map((one) => one.keyPointId)).toContain(keyPointId)

  // The next day the ten are due, missed ones among them, and ten more are new.
  moveServerClock(3 * DAY_MS)
  const later = await queue(page)
  expect(later.left).toEqual({ due: 10, new: 10 })
  const due = later.items.filter((item: { reason: string }) => item.reason !== 'new')
  expect(new Set(due.map((item: { keyPointId: string }) => item.keyPointId))).toEqual(new Set(met.map(({ keyPointId }) => keyPointId)))
  await page.goto('/study')
  await expect(page.getByText('Left today: 10 due, 10 new')).toBeVisible()
  const first = await questionOnScreen(page, questions)
  expect(met.map(({ keyPointId }) => keyPointId)).toContain(first.keyPointId)
})

test('right but unsure on recognition is asked again in another form in the same session', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const first = await questionOnScreen(page, questions)
  await answerByKeyboard(page, first, { certainty: 'J' })
  await expect(page.getByText('comes back in another form in this session')).toBeVisible()
  const { items } = await queue(page)
  const again = items.find((item: { keyPointId: string }) => item.keyPointId === first.keyPointId)
  expect(again).toMatchObject({ reason: 're-ask', question: { form: 'recall' } })
})

test('a session ends: done for today, with what was done and when to come back', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  for (let i = 0; i < 40; i++) {
    const question = await questionOnScreen(page, questions)
    await answerByKeyboard(page, question, { certainty: 'L' })
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
    if (await page.getByRole('heading', { name: 'Done for today' }).isVisible()) break
    await expect(page.locator('#stem').or(page.getByRole('heading', { name: 'Done for today' }))).toBeVisible()
    if (await page.getByRole('heading', { name: 'Done for today' }).isVisible()) break
  }
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible()
  await expect(page.getByText(/The next key point comes due/)).toBeVisible()
})

test('sign-out ends the session on the server, not only in the browser', async ({ page, baseURL, context }) => {
  const person = await signUpByApi(page, baseURL ?? '')
  await page.goto('/progress')
  const cookies = await context.cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await context.addCookies(cookies)
  expect((await page.request.get('/api/study/next')).status()).toBe(401)
  await signIn(page, person)
  await expect(page.locator('#stem')).toBeVisible()
})

test('an answer given while the server cannot be reached is kept and sent later', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const first = await questionOnScreen(page, questions)
  await page.route('**/api/reviews', (route) => route.abort())
  await answerByKeyboard(page, first)
  await expect(page.getByText('Saved on this device; it is sent when the connection is back.')).toBeVisible()
  expect((await queue(page)).left.new).toBe(10)
  await page.unroute('**/api/reviews')
  await page.goto('/study')
  await expect.poll(async () => (await queue(page)).left.new).toBe(9)
})

test('wrong passwords are refused in words, the name stays, and the tenth in a row has to wait', async ({ page, baseURL }) => {
  const person = newPerson()
  await page.request.post('/api/account/sign-up', { data: person, headers: { origin: baseURL ?? '' } })
  await page.goto('/sign-in')
  for (let i = 0; i < 11; i++) {
    await page.getByLabel('Name').fill(person.name)
    await page.getByLabel('Password').fill(`wrong password ${i}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').filter({ hasText: i < 10 ? 'Name or password is wrong.' : 'Too many attempts.' })).toBeVisible()
    await expect(page.getByLabel('Name')).toHaveValue(person.name)
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  }
})
