import type { Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { demoAccounts, expect, signIn, signInByApi, test } from './journey'

/** The address of the demonstration's classroom, its teacher having signed in. */
async function demoClassroom(page: Page): Promise<string> {
  await page.goto('/classroom')
  await page.getByRole('link', { name: 'Demo classroom' }).click()
  await page.waitForURL(/\/classroom\/[0-9a-f-]+$/)
  return new URL(page.url()).pathname
}

test('a teacher finds the questions that deserve a look, sees who chose what, and reports one', async ({ page, baseURL }) => {
  await signInByApi(page, baseURL ?? '', demoAccounts().teacher)
  const classroom = await demoClassroom(page)
  await page.goto(`${classroom}/questions`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/questions? deserves? a look: /)
  await expectAccessible(page, 'questions of a class')

  await page.getByRole('link', { name: 'Facility' }).click()
  await expect(page.getByRole('columnheader', { name: 'Facility' })).toHaveAttribute('aria-sort', 'ascending')
  const shares = (await page.locator('tbody td:nth-child(2)').allInnerTexts()).map((text) => parseInt(text.replace(/^about /, ''), 10))
  expect(shares.length).toBeGreaterThan(10)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  await page.getByLabel('Article').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/sort=facility&article=/)
  expect(await page.locator('tbody tr').count()).toBeLessThanOrEqual(shares.length)

  await page.goto(`${classroom}/questions`)
  const first = page.locator('section[aria-labelledby=look-title] li').first()
  await expect(first).toContainText('Nobody got it right: check the key')
  await first.getByRole('link').first().click()
  await page.waitForURL(/\/questions\/[a-z0-9.-]+$/)
  await expect(page.getByText('chance hardly explains it').first()).toBeVisible()
  await expect(page.getByText('Facility', { exact: true })).toBeVisible()
  await expectAccessible(page, 'a question of a class')
  await page.getByRole('button', { name: 'Report this question' }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(0)
})

test('what a class mixes up leads to a practice of both, which its learners can open', async ({ page, browser, baseURL }) => {
  const { teacher, learners: [learner] } = demoAccounts()
  await signInByApi(page, baseURL ?? '', teacher)
  const classroom = await demoClassroom(page)
  await page.goto(`${classroom}/confusions`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/learners/)
  await expect(page.getByRole('img', { name: /mix-ups? as arrows/ })).toBeVisible()
  await expectAccessible(page, 'mix-ups of a class')
  await page.getByRole('link', { name: /^Contrast/ }).locator('visible=true').first().click()
  await page.waitForURL(/\/confusions\/drill\?/)
  await expectAccessible(page, 'a contrast drill')
  const link = await page.getByLabel('Address to send to the class').inputValue()
  expect(link).toMatch(/\/study\?practice=these&keyPoints=/)

  const theirs = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await theirs.goto(link)
  await theirs.waitForURL(/\/sign-in/)
  await signInByApi(theirs, baseURL ?? '', learner ?? { name: '', password: '' })
  await theirs.goto(link)
  await expect(theirs.locator('.study-desk')).toContainText(/practice/i)
  await theirs.context().close()
})

test('the figures of a quiz are there for its class, and for nobody else', async ({ page, baseURL }) => {
  const { teacher, learners: [learner] } = demoAccounts()
  await signInByApi(page, baseURL ?? '', teacher)
  const classroom = await demoClassroom(page)
  await page.goto(`${classroom}/gradebook`)
  const ids = await page.locator('.gradebook a').evaluateAll((links) => [...new Set(links.map((each) => each.getAttribute('href')?.split('/gradebook/')[1]?.split('/')[0]))])
  const quiz = []
  for (const id of ids) if ((await page.request.get(`${classroom}/assignments/${id}/analysis`)).status() === 200) quiz.push(`${classroom}/assignments/${id}/analysis`)
  expect(quiz.length).toBeGreaterThan(0)
  await page.goto(quiz[0] ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^On average /)
  await expect(page.getByText('Cronbach’s alpha')).toBeVisible()
  await expectAccessible(page, 'the analysis of a quiz')

  await page.context().clearCookies()
  await signIn(page, learner ?? { name: '', password: '' })
  for (const address of [`${classroom}/questions`, `${classroom}/confusions`, quiz[0] ?? '', '/administration/questions']) {
    expect((await page.request.get(address)).status(), address).toBe(404)
  }
})
