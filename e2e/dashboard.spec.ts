import { expectAccessible } from './expect-accessible'
import { demoAccounts, expect, signIn, test } from './journey'

test('a teacher reads who needs attention, goes to that learner, makes an assignment of just the weak key points, and looks ahead to a day', async ({ page }) => {
  test.slow()
  await signIn(page, demoAccounts().teacher)
  await page.goto('/classroom')
  await page.getByRole('link', { name: 'Demo classroom' }).click()
  await page.waitForURL(/\/classroom\/[0-9a-f-]+$/)
  const classroom = page.url()
  await expect(page.locator('h1')).toContainText('attention')
  await expect(page.getByRole('table', { name: /learners by key points/ }).getByRole('row')).toHaveCount(25)
  await expectAccessible(page, 'the dashboard')

  const needs = page.locator('section[aria-labelledby=attention-learners] a').last()
  const name = (await needs.textContent()) ?? ''
  await needs.click()
  await page.waitForURL(/learners/)
  await expect(page.locator('h1')).toContainText(name)
  await expectAccessible(page, 'a learner')

  await page.goto(classroom)
  const weak = Number.parseInt((await page.locator('#attention-key-points').textContent()) ?? '', 10)
  const number = page.locator('.heat-map thead a').first()
  await expect(page.locator((await number.getAttribute('href')) ?? '')).toContainText((await number.getAttribute('title')) ?? '')
  await page.getByRole('link', { name: `Make an assignment of these ${weak}` }).click()
  await page.waitForURL(/new-study/)
  expect(new URL(page.url()).searchParams.get('keyPoints')?.split(',')).toHaveLength(weak)

  await page.goto(`${classroom}/forecast`)
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('On which day').fill(day)
  await page.getByRole('button', { name: 'Show that day' }).click()
  await page.waitForURL(new RegExp(day))
  await expectAccessible(page, 'the forecast')
  await page.getByRole('link', { name: 'Make an assignment of the lowest' }).click()
  await page.waitForURL(/new-study/)
  expect(new URL(page.url()).searchParams.get('on')).toBe(day)
  expect(new URL(page.url()).searchParams.get('keyPoints')?.split(',').length).toBeGreaterThan(0)
  await expect(page.locator('h1')).toBeVisible()
})
