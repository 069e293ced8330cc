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
