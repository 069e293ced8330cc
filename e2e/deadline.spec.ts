import type { Page } from '@playwright/test'
import { answerByKeyboard, expect, moveServerClock, practiceQuestions, questionOnScreen, signInByApi, signUpByApi, test } from './journey'

const DAY_MS = 86_400_000
/** The article that comes second in teaching order: without a deadline its key points are not asked first. */
const ARTICLE = 'moscow-behind-partners-backs'
const LABEL = 'unsigned article'

test.afterEach(() => moveServerClock(0))

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
}

type Asked = { items: { keyPointId: string; question: { passages: { articleId: string }[] } }[]; left: { due: number; new: number }; doneForToday: boolean }
const askedNow = async (page: Page): Promise<Asked> => (await page.request.get('/api/study/next?limit=50')).json()

test('a date that cannot be kept is refused in words; what would do is accepted, drives study, and shows what came of it', async ({ page, baseURL }) => {
  const person = await signUpByApi(page, baseURL ?? '')
  await page.goto('/progress')
  await page.getByRole('link', { name: 'Prepare for a date' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Know it by a date' })).toBeVisible()
  await page.getByLabel('Those of chosen articles').check()
  await page.getByRole('checkbox', { name: new RegExp(LABEL) }).check()
  await page.getByLabel('To be known on').fill(inDays(10))
  await page.getByLabel('Minutes a day').fill('1')
  await page.getByRole('button', { name: 'See whether it can be done' }).click()

  await expect(page.getByRole('heading', { level: 1, name: /^1 minute a day is not enough for/ })).toBeVisible()
  await expect(page.getByText(/of \d+ key points would not be asked at all\. \d+ minutes a day would do\./)).toBeVisible()
  await expect(page.getByText('Nothing was stored.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept this plan' })).toHaveCount(0)
  const refused = await page.request.put('/api/deadline', {
    data: { scope: 'articles', scopeIds: [ARTICLE], targetOn: inDays(10), minutesADay: 1, goal: 0.9 }, headers: { origin: baseURL ?? '' },
  })
  expect([refused.status(), await refused.json()]).toMatchObject([409, { code: 'infeasible', shortfall: { minutesADayNeeded: expect.any(Number) } }])
  expect((await (await page.request.get('/api/account/export?format=json')).json()).deadlines).toEqual([])

  await page.getByRole('link', { name: /^Take \d+ minutes a day$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /minutes a day will do to recall about 9\d% on/ })).toBeVisible()
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('row')).toHaveCount(11)
  await page.getByRole('button', { name: 'Accept this plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^10 days left until .*: on track$/ })).toBeVisible()

  const { items, left } = await askedNow(page)
  expect(left.new).toBeGreaterThan(1)
  for (const { question } of items) expect(question.passages.map(({ articleId }) => articleId)).toContain(ARTICLE)
  await page.getByRole('link', { name: 'Study now' }).click()
  const questions = await practiceQuestions(page)
  const first = await questionOnScreen(page, questions)
  expect(items.map(({ keyPointId }) => keyPointId)).toContain(first.keyPointId)
  await answerByKeyboard(page, first)
  await expect.poll(async () => (await askedNow(page)).left.new).toBeLessThan(left.new) // it has arrived

  await page.goto('/progress')
  await expect(page.getByText(/^10 days left until .*: on track/)).toBeVisible()
  moveServerClock(6 * DAY_MS)
  await page.goto('/deadline')
  await expect(page.getByRole('heading', { level: 1, name: /^4 days left until .*: behind the plan$/ })).toBeVisible()
  await expect(page.getByText(/From now on \d+ minutes a day would do\.|No study time would make it up any more/)).toBeVisible()

  moveServerClock(11 * DAY_MS)
  await page.context().clearCookies()
  await signInByApi(page, baseURL ?? '', person)
  await page.goto('/settings')
  await page.getByRole('link', { name: 'See what was reached' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /you would have recalled about \d+%; 9\d% were promised$/ })).toBeVisible()
  await expect(page.getByText(/^1 of \d+ key points had been met by then\./)).toBeVisible()
  const afterwards = await askedNow(page)
  expect(afterwards.items.some(({ question }) => !question.passages.some(({ articleId }) => articleId === ARTICLE))).toBe(true)
  await page.getByRole('button', { name: 'Put this away' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Know it by a date' })).toBeVisible()
})

test('by keyboard alone a date is asked for, refused, mended, accepted and ended; the day’s end says how it stands', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  await page.goto('/deadline')
  await tabTo(page, 'minutes')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^2 minutes a day are not enough for/ })).toBeVisible()
  await tabTo(page, /^Take \d+ minutes a day$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /minutes a day will do/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept this plan' })).toBeEnabled()
  await tabTo(page, 'Accept this plan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^28 days left until .*: on track$/ })).toBeVisible()

  await tabTo(page, 'Study now')
  await page.keyboard.press('Enter')
  const questions = await practiceQuestions(page)
  const end = page.getByText(/^28 days left until .*: on track/)
  for (let answered = 0; answered < 40 && !(await end.isVisible()); answered += 1) {
    await answerByKeyboard(page, await questionOnScreen(page, questions), { certainty: 'L' })
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Right\.$/)).toHaveCount(0)
    await expect(page.locator('#stem').or(end)).toBeVisible()
  }
  await expect(end).toBeVisible()
  await tabTo(page, 'See the plan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'End this plan' })).toBeEnabled()
  await tabTo(page, 'End this plan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Know it by a date' })).toBeVisible()
  expect((await askedNow(page)).left.new).toBeGreaterThan(0)
})

test('a guest is told that a date needs an account', async ({ page }) => {
  await page.goto('/deadline')
  await expect(page.getByText('A date needs an account')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Make an account' })).toBeVisible()
})

/** Tab until what has this name, as a field or in words, has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return { name: element?.getAttribute('name') ?? '', text: element?.textContent?.trim() ?? '' }
    })
    if (typeof name === 'string' ? [focused.name, focused.text].includes(name) : name.test(focused.text)) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}
