import { anAdministrator, expect, newPerson, signIn, signUpByApi, test } from './journey'

test('a form cannot be sent before it is alive, and would not put the password into the address', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await page.goto('/sign-in')
  await expect(page.locator('form')).toHaveAttribute('method', 'post')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled()
  await page.context().close()
})

test('what is wrong with a field is read out with it', async ({ page }) => {
  await page.goto('/sign-in')
  await page.evaluate(() =>
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLInputElement) document.title = `${target.name} ${target.getAttribute('aria-describedby')}`
    }),
  )
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('Name')).toBeFocused()
  expect(await page.title()).toBe('name name-error')
  await expect(page.getByRole('alert').filter({ hasText: 'Please enter your name.' })).toBeVisible()
})

test('giving a new password by keyboard never loses the focus', async ({ page, browser, baseURL }) => {
  const learnersPage = await (await browser.newContext()).newPage()
  const learner = await signUpByApi(learnersPage, baseURL ?? '')
  await learnersPage.context().close()
  await signIn(page, await anAdministrator(page, newPerson()))
  await page.goto(`/administration/people?name=${learner.name}`)
  const row = page.getByRole('row').filter({ hasText: learner.name })
  await row.getByText(/^Change/).first().press('Enter')
  const reset = row.getByRole('button', { name: /New password/ })
  const group = row.getByRole('group', { name: `Give ${learner.name} a new password?` })
  await reset.press('Enter')
  await expect(group).toBeFocused()
  await group.getByRole('button', { name: 'No' }).press('Enter')
  await expect(reset).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(group).toBeFocused()
  await group.getByRole('button', { name: 'Yes' }).press('Enter')
  await expect(row.locator('p', { has: page.locator('code') })).toBeFocused()
})

test('a sign-out that fails says so and leaves nobody in the belief of being signed out', async ({ page, baseURL }) => {
  await signUpByApi(page, baseURL ?? '')
  await page.goto('/progress')
  await page.route('**/api/auth/signout', (route) => route.abort())
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'You could not be signed out' })).toBeVisible()
  await expect(page).toHaveURL(/\/progress$/)
})
