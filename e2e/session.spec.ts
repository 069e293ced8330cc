import type { Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { anAdministrator, answerByKeyboard, expect, newPerson, practiceQuestions, questionOnScreen, signIn, signInByApi, signUpByApi, test } from './journey'

async function queue(page: Page) {
  return (await page.request.get('/api/study/next?limit=50')).json()
}

for (const who of ['learner', 'guest'] as const) {
  test(`a ${who} takes an answer back, by button and by key, and is asked the same question again`, async ({ page, baseURL }) => {
    if (who === 'learner') await signUpByApi(page, baseURL ?? '')
    const questions = await practiceQuestions(page)
    await page.goto('/study')
    const first = await questionOnScreen(page, questions)
    await answerByKeyboard(page, first, { right: false })
    await page.keyboard.press('u')
    await expect(page.getByText('Not right.', { exact: true })).toHaveCount(0)
    expect((await questionOnScreen(page, questions)).id).toBe(first.id)
    await expect(page.locator('label.option input:checked')).toHaveCount(0)
    await expect(page.locator('#stem')).toBeFocused()
    await expect(page.getByText('Left today: 1 due, 9 new')).toBeVisible()

    await answerByKeyboard(page, first, { right: false, certainty: 'L' })
    await page.getByRole('button', { name: /^Take it back/ }).click()
    await expect(page.getByText('Not right.', { exact: true })).toHaveCount(0)
    await answerByKeyboard(page, first, { right: true, certainty: 'L' })
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
    expect((await questionOnScreen(page, questions)).keyPointId).not.toBe(first.keyPointId)
    if (who === 'guest') return
    // Right after its answer was seen: it comes back today, be it that the server says so when the next one is on screen.
    await expect.poll(async () => (await queue(page)).left).toEqual({ due: 1, new: 9 })
    await expect(page.getByText('Left today: 1 due, 9 new')).toBeVisible()
  })
}

test('a learner goes on with the same question in a second browser', async ({ page, browser, baseURL }) => {
  const person = await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  for (let i = 0; i < 3; i++) {
    await answerByKeyboard(page, await questionOnScreen(page, questions))
    await expect(page.getByText('Saving …')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
  }
  const here = await questionOnScreen(page, questions)

  const second = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage()
  await signInByApi(second, baseURL ?? '', person)
  await second.goto('/study')
  expect((await questionOnScreen(second, questions)).id).toBe(here.id)
  await answerByKeyboard(second, here)
  await expect(second.getByText('Saving …')).toHaveCount(0)
  await second.keyboard.press('Enter')
  await expect(second.getByText('Right.', { exact: true })).toHaveCount(0)
  const there = await questionOnScreen(second, questions)
  await second.context().close()

  await page.reload()
  expect((await questionOnScreen(page, questions)).id).toBe(there.id)
})

test('what was chosen and not handed in is still there after a reload', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const first = await questionOnScreen(page, questions)
  await page.keyboard.press('2')
  await expect(page.locator('label.option input').nth(1)).toBeChecked()
  await page.reload()
  await expect(page.locator('label.option input').nth(1)).toBeChecked()
  expect((await questionOnScreen(page, questions)).id).toBe(first.id)
})

test('a sitting pauses after its size and goes on by Enter', async ({ page }) => {
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const end = page.getByRole('heading', { level: 1, name: /^(A good place to pause|Done for today)$/ })
  let asked = 0
  for (; asked < 40; asked++) {
    // Missed now and then, so that there is more than ten new ones to ask.
    await answerByKeyboard(page, await questionOnScreen(page, questions), { right: asked % 2 === 0 })
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^(Right|Not right)\.$/)).toHaveCount(0)
    await expect(page.locator('#stem').or(end)).toBeVisible()
    if (await end.isVisible()) break
  }
  expect(asked).toBe(19)
  await expect(page.getByRole('heading', { name: 'A good place to pause' })).toBeFocused()
  await expect(page.getByText('Answers given')).toBeVisible()
  await expectAccessible(page, 'a pause')
  await page.keyboard.press('Enter')
  await expect(page.locator('#stem:focus, #stem input:focus')).toBeVisible()
})

test('the help sheet opens by key, names every key, and gives the focus back', async ({ page }) => {
  await page.goto('/study')
  await expect(page.locator('#stem')).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet).toContainText('take the answer back')
  await expectAccessible(page, 'the keys')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('a learner reports a question after its verdict; an administrator sees it and marks it as done', async ({ page, browser, baseURL }) => {
  test.slow() // account commands run beside the app
  await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const question = await questionOnScreen(page, questions)
  await answerByKeyboard(page, question)
  await page.getByRole('button', { name: 'Report this question' }).click()
  const sheet = page.getByRole('dialog', { name: 'Report this question' })
  await sheet.getByRole('button', { name: 'Send the report' }).click()
  await expect(sheet.getByRole('alert')).toHaveText('Please choose what is wrong.')
  await sheet.getByLabel('The passage does not say so').check()
  const words = `Read by ${Date.now()}: it says less.`
  await sheet.getByLabel('In your words').fill(words)
  await expectAccessible(page, 'a report')
  await sheet.getByRole('button', { name: 'Send the report' }).click()
  await expect(sheet.getByText('The report is with the administrator')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  expect((await page.request.post('/api/questions/reports/done', {
    data: { learnerId: '01957000-0000-7000-8000-000000000000', questionId: question.id, revision: question.revision }, headers: { origin: baseURL ?? '' },
  })).status()).toBe(403)

  const office = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage()
  await signIn(office, await anAdministrator(office, newPerson()))
  await office.goto('/administration/queue')
  const row = office.getByRole('listitem').filter({ hasText: words }).first()
  await expect(row).toContainText(question.stem.replaceAll('_____', '').slice(0, 20))
  await expectAccessible(office, 'the reports')
  await row.getByRole('button', { name: /^Let it be/ }).click()
  await expect(row.getByText('Done.', { exact: true })).toBeFocused()
  await office.reload()
  await expect(office.getByText(words)).toHaveCount(0)
  await office.context().close()
})

test('a guest who reports a question is told to sign in, and the API refuses', async ({ page, baseURL }) => {
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  const question = await questionOnScreen(page, questions)
  await answerByKeyboard(page, question)
  await page.getByRole('button', { name: 'Report this question' }).click()
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Sign in' })).toBeVisible()
  const data = { questionId: question.id, revision: question.revision, reason: 'other', text: '' }
  expect((await page.request.post('/api/questions/reports', { data, headers: { origin: baseURL ?? '' } })).status()).toBe(401)
})

test('extra practice asks what was met before, stores nothing and leaves the schedule as it was', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  const questions = await practiceQuestions(page)
  await page.goto('/study?practice=weakest')
  await expect(page.getByRole('heading', { name: 'Nothing to practise yet' })).toBeVisible()
  await page.goto('/study')
  const met: string[] = []
  for (let i = 0; i < 2; i++) {
    const question = await questionOnScreen(page, questions)
    met.push(question.keyPointId)
    await answerByKeyboard(page, question)
    await expect(page.getByText('Saving …')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
  }
  const before = await queue(page)
  await page.goto('/study?practice=weakest')
  for (let i = 0; i < 2; i++) {
    const question = await questionOnScreen(page, questions)
    expect(met).toContain(question.keyPointId)
    await answerByKeyboard(page, question, { right: false })
    await expect(page.getByText('this answer is not stored')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Not right.', { exact: true })).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { name: 'Practice done' })).toBeFocused()
  await expectAccessible(page, 'practice done')
  expect((await queue(page)).left).toEqual(before.left)
})
