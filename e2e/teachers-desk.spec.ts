import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { anAdministrator, answerByKeyboard, expect, moveServerClock, newPerson, type Person, practiceQuestions, questionOnScreen, signInByApi, test } from './journey'
import { reloadedBy } from './reloaded-by'

const DAY_MS = 86_400_000
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test.afterEach(() => moveServerClock(0))

/** A teacher who was invited, signed in on this page. */
async function invitedTeacher(page: Page, browser: Browser, baseURL: string): Promise<Person> {
  const office = await (await browser.newContext({ baseURL, locale: 'en' })).newPage()
  await signInByApi(office, baseURL, await anAdministrator(office, newPerson()))
  await office.goto('/administration')
  const { path } = await (await office.request.post('/api/account/invitations', { data: {}, headers: { origin: baseURL } })).json()
  await office.context().close()
  const teacher = newPerson()
  await page.goto(path)
  await page.getByLabel('Name').fill(teacher.name)
  await page.getByLabel('Password').fill(teacher.password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation'))
  return teacher
}

/** Somebody who joins a class by its address, on a phone. */
async function joinOnPhone(browser: Browser, baseURL: string, address: string, name: string): Promise<{ page: Page; person: Person }> {
  const page = await (await browser.newContext({ baseURL, locale: 'en', ...PHONE })).newPage()
  const person = { ...newPerson(), name: `${name} ${Date.now()}` }
  await page.goto(address)
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL(/\/study(\?joined)?$/)
  return { page, person }
}

/** Ticks so many questions to choose from in the pool; the words of their keys by their stems. */
async function chooseQuestions(page: Page, count: number): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const entry of await page.locator('#questionIds ul > li:has(> span input)').all()) {
    const key = await entry.locator('details li.font-semibold').evaluateAll(([item]) => item?.textContent?.replace('✓', '').trim() ?? '')
    const stem = (await entry.locator('label').innerText()).trim()
    if (key === '' || keys.has(stem)) continue
    await entry.locator('input').check()
    keys.set(stem, key)
    if (keys.size === count) return keys
  }
  throw new Error('The pool has too few questions to choose from')
}

/** Takes the quiz of this name: the first `right` of its questions right, the others wrong. */
async function takeQuiz(page: Page, title: string, keys: Map<string, string>, right: number): Promise<void> {
  await page.goto('/study')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  for (let at = 1; at <= keys.size; at++) {
    await expect(page.getByText(`Question ${at} of ${keys.size}`)).toBeVisible()
    const key = keys.get((await page.locator('#stem').innerText()).trim()) ?? ''
    expect(key).not.toBe('')
    const options = page.locator('label.option')
    const isKey = await options.evaluateAll((labels, text) => labels.map((label) => (label.querySelector('.option-text') ?? label).textContent?.includes(text) ?? false), key)
    await options.nth(isKey.indexOf(at <= right)).click()
    if (at < keys.size) await page.getByRole('button', { name: 'Next', exact: true }).click()
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText(/^Handed in\. Points and answers are shown from/)).toBeVisible()
}

test('a new teacher makes a class, three learners join on phones, study and take a quiz, and dashboard and gradebook are right to the number', async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000)
  const url = baseURL ?? ''
  const teacher = await invitedTeacher(page, browser, url)
  await page.goto('/classroom/new')
  await page.getByLabel('Name of the classroom').fill('East Asia, Tuesday')
  await page.getByRole('button', { name: 'Make the classroom' }).click()
  await page.waitForURL(/\/people$/)
  const address = await page.getByLabel('Address to send').inputValue()
  const classroom = page.url().replace(/\/people$/, '')
  const ana = await joinOnPhone(browser, url, address, 'Ana')
  const bo = await joinOnPhone(browser, url, address, 'Bo')
  const cho = await joinOnPhone(browser, url, address, 'Cho')

  await page.goto(`${classroom}/assignments/new-study`)
  await page.getByLabel('Title').fill('Both articles')
  const total = Number(/\((\d+) key points\)/.exec(await page.getByText(/^Everything \(/).innerText())?.[1])
  await page.getByLabel('To be known by').fill(new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10))
  await page.getByLabel('Minutes a day').fill('40')
  await page.getByRole('button', { name: 'See for whom it can be done' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 learners can do it')
  await page.getByRole('button', { name: 'Give it to the class' }).click()
  await page.waitForURL(/assignments\/[0-9a-f-]{36}$/)

  await page.goto(`${classroom}/assignments/new-quiz`)
  await page.getByLabel('Title').fill('Four questions')
  const keys = await chooseQuestions(page, 4)
  await page.getByLabel('Opens').fill('')
  await page.getByRole('button', { name: 'Give it to the class' }).click()
  await page.waitForURL(/assignments\/[0-9a-f-]{36}$/)

  await takeQuiz(ana.page, 'Four questions', keys, 4)
  await takeQuiz(bo.page, 'Four questions', keys, 2)
  const questions = await practiceQuestions(ana.page)
  await ana.page.goto('/study')
  for (let answered = 0; answered < 3; answered++) {
    await answerByKeyboard(ana.page, await questionOnScreen(ana.page, questions))
    await ana.page.keyboard.press('Enter')
    await expect(ana.page.getByText('Right.', { exact: true })).toHaveCount(0)
  }
  await ana.page.goto('/grades')
  await expect(ana.page.getByRole('listitem').filter({ hasText: 'Four questions' })).toContainText('handed in; the mark comes with the answers')
  await expectAccessible(ana.page, 'own marks')

  await page.goto(classroom)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${bo.person.name} and ${cho.person.name} need your attention`)
  await expect(page.getByText('Why: 2 have not started.')).toBeVisible()
  await expect(page.getByText(`Asked now, the class would recall ${Math.round((3 / total / 3) * 100)}% of the key points`)).toBeVisible()
  await expect(page.getByText('1 of 3 learners has studied in the last 7 days')).toBeVisible()
  const book = page.locator('.gradebook')
  const row = (name: string) => book.getByRole('row').filter({ hasText: name })
  const cells = async (name: string) => (await row(name).getByRole('cell').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
  const share = `${Math.round((3 / total) * 100)}%`
  await page.goto(`${classroom}/gradebook`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The average mark is 75%')
  expect(await book.getByRole('columnheader').evaluateAll((heads) => heads.map((head) => head.querySelector('span')?.textContent ?? head.textContent))).toEqual(['Learner', 'Mean', 'Four questions', 'Both articles'])
  expect(await cells(ana.person.name)).toEqual(['100%', '100%', `under way ${share} so far`])
  expect(await cells(bo.person.name)).toEqual(['50%', '50%', 'not begun'])
  expect(await cells(cho.person.name)).toEqual(['no mark yet', 'not begun', 'not begun'])
  expect(await cells('Mean of all')).toEqual(['75%', '75%', 'does not count yet'])
  await expectAccessible(page, 'a gradebook')

  moveServerClock(8 * DAY_MS)
  await page.context().clearCookies()
  await signInByApi(page, url, teacher)
  await page.goto(`${classroom}/gradebook?kind=quiz`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One piece of work is missing')
  expect(await cells(cho.person.name)).toEqual(['no mark yet 1 missing', 'missing'])
  await row(cho.person.name).getByRole('link', { name: 'missing' }).click()
  await expect(page.getByText('There is no attempt at this quiz.')).toBeVisible()
  await page.getByLabel('Mark in per cent').fill('25')
  await page.getByRole('button', { name: 'Set this mark' }).click()
  await expect(page.getByText('Say why, in at least 3 characters.')).toBeVisible()
  await page.getByLabel('Why').fill('Answered on paper')
  await reloadedBy(page, () => page.getByRole('button', { name: 'Set this mark' }).click())
  await expect(page.getByText('25%, set by hand')).toBeVisible()
  await page.getByLabel('Comment').fill('See me on Tuesday.')
  await reloadedBy(page, () => page.getByRole('button', { name: 'Save the comment' }).click())
  await expect(page.getByLabel('Comment')).toHaveValue('See me on Tuesday.')
  await expectAccessible(page, 'the work of a learner')
  await page.goto(`${classroom}/gradebook?kind=quiz`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The average mark is 58%')
  expect(await cells(cho.person.name)).toEqual(['25%', '25% set by hand'])
  expect(await cells('Mean of all')).toEqual(['58%', '58%'])
  await row(bo.person.name).getByRole('link', { name: '50%' }).click()
  await expect(page.getByRole('heading', { name: 'Attempt 1: 2 of 4' })).toBeVisible()
  await page.goto(`${classroom}/gradebook?kind=quiz`)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV (This table)' }).click()])
  const lines = (await streamed(await file.createReadStream())).split('\r\n')
  expect(lines.find((line) => line.startsWith(bo.person.name))).toBe(`${bo.person.name},,50,0,50,2/4,done`)
  expect(lines.find((line) => line.startsWith(cho.person.name))).toBe(`${cho.person.name},,25,0,25,,set by hand`)

  for (const [{ page: own, person }, words] of [[ana, '100%: 4 of 4'], [cho, '25%, set by your teacher']] as const) {
    await own.context().clearCookies()
    await signInByApi(own, url, person)
    await own.goto('/grades')
    await expect(own.getByRole('listitem').filter({ hasText: 'Four questions' })).toContainText(words)
  }
  await expect(cho.page.getByText('Why: Answered on paper')).toBeVisible()
  await expect(cho.page.getByText('See me on Tuesday.')).toBeVisible()
  for (const { page: own } of [ana, bo, cho]) await own.context().close()
})

async function streamed(stream: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
