import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { demoAccounts, expect, moveServerClock, newPerson, signInByApi, signUpByApi, test } from './journey'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** The accounts are in UTC. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, timezoneId: 'Asia/Seoul' }

test.afterEach(() => moveServerClock(0))

/** A class of the demo teacher's, who is signed in on this page, and the code that opens it. */
async function makeClass(page: Page, baseURL: string): Promise<{ id: string; code: string; headers: { origin: string } }> {
  const headers = { origin: baseURL }
  await signInByApi(page, baseURL, demoAccounts().teacher)
  const { id } = await (await page.request.post('/api/classrooms', { data: { name: `Quiz class ${Date.now()}` }, headers })).json()
  const { joinCode: { code } } = await (await page.request.post(`/api/classrooms/${id}/join-code`, { data: { days: 30 }, headers })).json()
  return { id, code, headers }
}

/** A learner of this class on a phone. */
async function joinOnPhone(browser: Browser, baseURL: string, code: string, person = newPerson()): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, ...PHONE })).newPage()
  await signUpByApi(page, baseURL, person)
  const joined = await page.request.post('/api/classrooms/join', { data: { code }, headers: { origin: baseURL } })
  expect(joined.ok(), await joined.text()).toBe(true)
  return page
}

/** As JSON or quoted in a page. Points are null until they may be seen; the words of the page have “correction” as a name too, so that it tells nothing. */
const TELLS = /"?(isKey|rationale|acceptedAnswers|answerForms)\\*"|\\*"isRight|\\*"evidence\\*":[[{]|\\*"earned\\*":\d/

/**
 * Listens to everything of quizzes that the server sends this page until the function returned is called; then what of it told a key, and
 * how many bodies were read. A body that the browser has dropped on the way to another page is not read.
 */
function listenForKeys(page: Page): () => Promise<{ told: string[]; read: number }> {
  const bodies: Promise<string | null>[] = []
  page.on('response', (response) => {
    const isOurs = /\/assignments\/|\/api\/(assignments|attempts)/.test(response.url())
    if (isOurs) bodies.push(response.text().then((text) => (TELLS.test(text) ? `${response.url()}: ${TELLS.exec(text)?.[0]}` : '')).catch(() => null))
  })
  return async () => {
    const read = (await Promise.all(bodies)).filter((told) => told !== null)
    return { told: read.filter(Boolean), read: read.length }
  }
}

/** Nothing told a key, in a page and an answer at least. */
async function expectNoKeys(heard: () => Promise<{ told: string[]; read: number }>): Promise<void> {
  const { told, read } = await heard()
  expect(told).toEqual([])
  expect(read).toBeGreaterThanOrEqual(2)
}

/** Gives some answer to the item on screen. */
async function answerSomehow(page: Page): Promise<void> {
  await expect(page.locator('label.option, #stem input, .typed-answer, .match-row, .order-row').first()).toBeVisible()
  const option = page.locator('label.option').first()
  const field = page.locator('#stem input, .typed-answer')
  if (await option.count() > 0) return option.click()
  if (await field.count() > 0) return field.fill('something')
  const select = page.locator('.match-row select')
  if (await select.count() > 0) {
    await select.first().selectOption({ index: 1 })
    return
  }
  await page.locator('.order-row button').nth(1).click()
}

async function exported(request: APIRequestContext) {
  return (await request.get('/api/account/export?format=json')).json()
}

test('a quiz is made, taken on a phone, gone on with after a crash, handed in; its keys are shown after the closing alone', async ({ page, browser, baseURL }) => {
  test.slow()
  const url = baseURL ?? ''
  const { id, code } = await makeClass(page, url)
  const person = newPerson()
  const learner = await joinOnPhone(browser, url, code, person)

  await page.goto(`/classroom/${id}/assignments`)
  await expect(page.getByRole('heading', { level: 1, name: 'No assignments yet' })).toBeVisible()
  await expectAccessible(page, 'assignments, none')
  await page.getByRole('link', { name: 'New quiz' }).click()
  await page.getByLabel('Title').fill('The first quiz')
  await page.getByRole('button', { name: 'Give it to the class' }).click()
  await expect(page.getByText('Choose at least one question.')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'One thing is missing' }).getByRole('link', { name: 'Questions', exact: true })).toBeVisible()
  await expectAccessible(page, 'a new quiz')
  const boxes = page.locator('fieldset#questionIds input[type=checkbox]')
  for (let at = 0; at < 3; at++) await boxes.nth(at).check()
  await expect(page.getByText('3 chosen', { exact: true })).toBeVisible()
  await page.getByLabel('Opens').fill('')
  await page.getByRole('button', { name: 'Give it to the class' }).click()
  await page.waitForURL(/assignments\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1, name: 'The first quiz' })).toBeVisible()
  const assignment = page.url().split('/').at(-1) ?? ''
  await expectAccessible(page, 'an assignment')
  await page.getByRole('link', { name: 'Preview as a learner' }).click()
  await expect(page.getByText('Question 1 of 3')).toBeVisible()
  await answerSomehow(page)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Question 2 of 3')).toBeVisible()
  await expectAccessible(page, 'a preview')

  const keysHeard = listenForKeys(learner)
  await learner.goto('/study')
  const line = learner.getByRole('link', { name: 'Quiz: The first quiz' })
  expect((await line.boundingBox())?.y).toBeLessThan((await learner.locator('#stem').boundingBox())?.y ?? 0) // the question is below it
  await expectAccessible(learner, 'study with an open quiz')
  await line.click()
  await expect(learner.getByText(/^Times are in UTC, .* On this device \(Asia\/Seoul\) it closes /)).toBeVisible()
  await expect(learner.getByText('1 attempt, not begun yet.')).toBeVisible()
  await expectAccessible(learner, 'a quiz before it is begun')
  await learner.getByRole('button', { name: 'Begin' }).click()
  await expect(learner.getByText('Question 1 of 3')).toBeVisible()
  await answerSomehow(learner)
  await expect(learner.getByText('Saved', { exact: true })).toBeVisible()
  await expect(learner.getByText(/^more than [67] days left$/)).toBeVisible()
  await expect(learner.getByText('1 of 3 answered')).toBeVisible()
  await expectAccessible(learner, 'a quiz under way')
  const state = await learner.context().storageState()
  await expectNoKeys(keysHeard)
  await learner.context().close() // the browser dies

  const again = await (await browser.newContext({ baseURL: url, storageState: state, ...PHONE })).newPage()
  const keysHeardAgain = listenForKeys(again)
  await again.goto(`/assignments/${assignment}`)
  await expect(again.getByText('Question 1 of 3')).toBeVisible()
  await expect(again.locator('.quiz-place[data-state=answered]')).toHaveCount(1)
  for (let at = 1; at < 3; at++) {
    await again.getByRole('button', { name: 'Next' }).click()
    await answerSomehow(again)
  }
  await again.getByRole('button', { name: 'Hand in' }).click()
  await expectAccessible(again, 'a quiz about to be handed in')
  await again.getByRole('button', { name: 'Hand in' }).click()
  await expect(again.getByText(/^Handed in\. Points and answers are shown from/)).toBeVisible()
  await expectNoKeys(keysHeardAgain)
  expect((await exported(again.request)).attempts).toMatchObject([{ earned: null, possible: null }])

  await page.goto(`/classroom/${id}/assignments/${assignment}`)
  await expect(page.getByRole('row').filter({ hasText: person.name })).toContainText(/done\s*\d \/ 3/)

  moveServerClock(8 * DAY_MS)
  await again.context().clearCookies()
  await signInByApi(again, url, person)
  const keysHeardAfter = listenForKeys(again)
  await again.goto(`/assignments/${assignment}`)
  await expect(again.getByText(/^Your result: \d of 3 points/)).toBeVisible()
  await again.getByRole('link', { name: 'See attempt 1' }).click()
  await expect(again.locator('.verdict').first()).toBeVisible()
  expect((await keysHeardAfter()).told).not.toEqual([]) // the listener hears keys where there are some
  await expectAccessible(again, 'a quiz with its keys')
  expect((await exported(again.request)).attempts).toMatchObject([{ possible: 3 }])
  await again.context().close()
})

test('time runs out by the server’s clock; a learner with an extension goes on; keys can follow each answer', async ({ page, browser, baseURL }) => {
  test.slow()
  const url = baseURL ?? ''
  const { id, code, headers } = await makeClass(page, url)
  const [hasty, slow] = [newPerson(), newPerson()]
  const learners = [await joinOnPhone(browser, url, code, hasty), await joinOnPhone(browser, url, code, slow)]
  const [one, other] = learners
  if (!one || !other) throw new Error('There are two')
  await page.goto(`/classroom/${id}/assignments/new-quiz`)
  const ids = await page.locator('fieldset#questionIds input[type=checkbox]').evaluateAll((boxes) => boxes.slice(0, 3).map((box) => box.id.replace('pool-', '')))
  const now = Date.now()
  const make = async (title: string, changes: object) => {
    const made = await page.request.post(`/api/classrooms/${id}/assignments`, { headers, data: {
      kind: 'quiz', title, sectionId: null, questionIds: ids, opensAt: new Date(now - MINUTE_MS).toISOString(), closesAt: new Date(now + DAY_MS).toISOString(),
      drawn: null, attemptsAllowed: 1, timeLimitMinutes: 10, isShuffled: true, keysShown: 'after-close', ...changes,
    } })
    expect(made.ok(), await made.text()).toBe(true)
    return (await made.json()).id as string
  }
  const timed = await make('Ten minutes', {})
  for (const learner of learners) {
    await learner.goto(`/assignments/${timed}`)
    await learner.getByRole('button', { name: 'Begin' }).click()
    await answerSomehow(learner)
    await expect(learner.getByText('Saved', { exact: true })).toBeVisible()
  }
  await page.goto(`/classroom/${id}/assignments/${timed}`)
  await page.getByText('Give a learner more time').click()
  const row = page.getByRole('listitem').filter({ hasText: slow.name })
  await row.getByRole('spinbutton').fill('15')
  await row.getByRole('button', { name: /^Give/ }).click()
  await expect(row.getByText('Given.')).toBeVisible()

  moveServerClock(12 * MINUTE_MS)
  await one.reload()
  await expect(one.getByText(/time was over/)).toBeVisible()
  await expect(one.getByText(/^Handed in\./)).toBeVisible()
  await other.reload()
  await expect(other.getByText('Question 1 of 3')).toBeVisible()
  await expect(other.getByText(/^1[0-3]:\d\d left$/)).toBeVisible()
  moveServerClock(26 * MINUTE_MS)
  await other.getByRole('button', { name: 'Next' }).click()
  await answerSomehow(other)
  await expect(other.getByText(/time was over/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row').filter({ hasText: hasty.name })).toContainText('done')
  moveServerClock(0)

  const open = await make('With answers', { keysShown: 'after-answer', timeLimitMinutes: null })
  await one.goto(`/assignments/${open}`)
  await one.getByRole('button', { name: 'Begin' }).click()
  await answerSomehow(one)
  await expect(one.getByText('0 of 3 answered')).toBeVisible() // chosen, and not given yet
  await one.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(one.locator('.verdict').first()).toBeVisible()
  await expect(one.getByText('1 of 3 answered')).toBeVisible()
  await expectAccessible(one, 'a quiz with a key after an answer')
  for (const learner of learners) await learner.context().close()
})

test('a study assignment says for whom it can be done, drives study, and cannot be ended by its learners', async ({ page, browser, baseURL }) => {
  test.slow()
  const url = baseURL ?? ''
  const { id, code } = await makeClass(page, url)
  const learner = await joinOnPhone(browser, url, code)
  const on = new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10)
  await page.goto(`/classroom/${id}/assignments/new-study?on=${on}`)
  await page.getByLabel('Title').fill('Before the examination')
  await page.getByLabel('The key points of chosen articles').check()
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('Minutes a day').fill('1')
  await expectAccessible(page, 'a new study assignment')
  await page.getByRole('button', { name: 'See for whom it can be done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^0 of 1 learners can do it/ })).toBeVisible()
  await expect(page.getByText(/^needs \d+ minutes a day$/)).toBeVisible()
  await expectAccessible(page, 'a study assignment that is too much')
  await page.getByLabel('Minutes a day').fill('60')
  await page.getByRole('button', { name: 'See for whom it can be done' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^The one learner can do it/ })).toBeVisible()
  await page.getByRole('button', { name: 'Give it to the class' }).click()
  await page.waitForURL(/assignments\/[0-9a-f-]{36}$/)

  await learner.goto('/study')
  await expect(learner.getByRole('link', { name: 'Before the examination' })).toBeVisible()
  await learner.goto('/')
  await learner.getByRole('link', { name: 'Before the examination' }).click()
  await expect(learner.getByRole('heading', { level: 1, name: /days left until .*: on track$/ })).toBeVisible()
  await expect(learner.getByText(/^Set by Quiz class \d+: “Before the examination”/)).toBeVisible()
  await expect(learner.getByRole('button', { name: /End/ })).toHaveCount(0)
  await expectAccessible(learner, 'a date that a class was given')
  const late = await joinOnPhone(browser, url, code)
  await late.goto('/deadline')
  await expect(late.getByText(/^Set by Quiz class/)).toBeVisible()

  await page.getByRole('button', { name: 'Archive' }).click()
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText(/^Archived:/)).toBeVisible()
  await learner.goto('/deadline')
  await expect(learner.getByRole('heading', { level: 1, name: 'Know it by a date' })).toBeVisible()
  await learner.context().close()
  await late.context().close()
})
