import { anAdministrator, expect, newPerson, signIn, signUpByApi, test } from './journey'

test('the administrator link makes the first administrator, who invites a teacher and gives a learner a new password', async ({ page, browser, baseURL }) => {
  const teacher = newPerson()
  await signIn(page, await anAdministrator(page, newPerson()))

  const learnersPage = await (await browser.newContext()).newPage()
  const learner = await signUpByApi(learnersPage, baseURL ?? '')

  await page.goto('/administration')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const invitation = await page.getByLabel('Send this address to the teacher').inputValue()
  const row = page.getByRole('row').filter({ hasText: learner.name })
  await row.getByRole('button', { name: /New password/ }).click()
  await row.getByRole('button', { name: 'Yes' }).click()
  const password = await row.locator('code').innerText()

  // The learner's open session ends at the next request; the new password works.
  expect((await learnersPage.request.get('/api/study/next')).status()).toBe(401)
  await signIn(learnersPage, { name: learner.name, password })
  await learnersPage.context().close()

  const teachersPage = await (await browser.newContext()).newPage()
  await teachersPage.goto(invitation)
  await teachersPage.getByLabel('Name').fill(teacher.name)
  await teachersPage.getByLabel('Password').fill(teacher.password)
  await teachersPage.getByRole('button', { name: 'Make the account' }).click()
  await teachersPage.waitForURL('**/classroom')
  await expect(teachersPage.getByRole('heading', { level: 1 })).toHaveText('You have no classroom yet')
  await teachersPage.context().close()
})
