import { answerByKeyboard, demoAccounts, expect, practiceQuestions, questionOnScreen, signIn, test } from './journey'

test('a teacher sees what a learner of the classroom has studied', async ({ page, browser }) => {
  const { teacher, learners } = demoAccounts()
  const learner = learners[1] // who has not begun, as the other one has
  if (!learner) throw new Error('Two learners of the demo classroom have passwords')

  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, learner)
  const questions = await practiceQuestions(theirs)
  let answered = 0
  while (answered < 3 && (await theirs.locator('#stem').count()) > 0) {
    await answerByKeyboard(theirs, await questionOnScreen(theirs, questions))
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByText('Right.', { exact: true })).toHaveCount(0)
    answered += 1
  }

  await signIn(page, teacher)
  await page.goto('/classroom')
  await page.getByRole('link', { name: 'Demo classroom' }).click()
  await page.waitForURL(/\/classroom\/[0-9a-f-]+$/)
  const rows = page.locator('section[aria-labelledby=learners-title]').getByRole('row')
  const row = rows.filter({ hasText: learner.name })
  await expect(row).toBeVisible()
  await expect(row).not.toContainText('not yet')
  await expect(rows.filter({ hasText: 'Eunwoo (demo)' })).toContainText('not yet')
  await theirs.context().close()
})

test('nobody but its teacher sees a classroom', async ({ page, browser, baseURL }) => {
  const { teacher, learners } = demoAccounts()
  const teachers = await (await browser.newContext({ baseURL })).newPage()
  await signIn(teachers, teacher)
  await teachers.goto('/classroom')
  await teachers.getByRole('link', { name: 'Demo classroom' }).click()
  await teachers.waitForURL(/\/classroom\/[0-9a-f-]+$/)
  const address = new URL(teachers.url()).pathname
  await teachers.context().close()

  expect((await page.request.get(address, { maxRedirects: 0 })).status()).toBe(307)
  await signIn(page, learners[1] ?? { name: '', password: '' })
  expect((await page.request.get(address)).status()).toBe(404)
  expect((await page.request.get('/classroom')).status()).toBe(404)
})
