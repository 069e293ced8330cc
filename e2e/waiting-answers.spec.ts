import type { Page } from '@playwright/test'
import { answerByKeyboard, expect, practiceQuestions, questionOnScreen, signUpByApi, signInByApi, test } from './journey'

const newLeft = async (page: Page) => (await (await page.request.get('/api/study/next')).json()).left.new

/** A learner whose first answer waits in this browser. */
async function withAWaitingAnswer(page: Page, baseURL: string) {
  const person = await signUpByApi(page, baseURL)
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  await page.route('**/api/reviews', (route) => route.abort())
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.getByText('Saved on this device')).toBeVisible()
  return { person, questions }
}

test('who answers before the waiting answers are through loses nothing', async ({ page, baseURL }) => {
  const { questions } = await withAWaitingAnswer(page, baseURL ?? '')
  await page.goto('about:blank') // any page of the app would send what waits
  await page.unroute('**/api/reviews')
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  await page.route('**/api/study/next*', async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/api/study/next*')
  await page.goto('/study')
  await asked
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  release()
  await expect(page.getByText(/This key point comes back/)).toBeVisible()
  expect(await newLeft(page)).toBe(9) // the same question twice: both answers are stored, one key point is met
  await page.keyboard.press('Enter')
  await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
})

test('the home question stays while waiting answers are sent', async ({ page, baseURL }) => {
  await withAWaitingAnswer(page, baseURL ?? '')
  await page.goto('about:blank') // any page of the app would send what waits
  await page.unroute('**/api/reviews')
  const sent = page.waitForResponse('**/api/reviews')
  await page.goto('/')
  const stem = await page.locator('#stem').innerText()
  await sent
  await page.waitForLoadState('networkidle')
  expect(await page.locator('#stem').innerText()).toBe(stem)
})

test('answers wait for their owner while another account is signed in', async ({ page, baseURL }) => {
  const { person, questions } = await withAWaitingAnswer(page, baseURL ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
  await signUpByApi(page, baseURL ?? '') // somebody else, in another tab
  await page.unroute('**/api/reviews')
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.getByText('Another account is signed in in this browser.')).toBeVisible()
  expect(await newLeft(page)).toBe(10)
  await signInByApi(page, baseURL ?? '', person)
  await page.goto('/study')
  await expect.poll(() => newLeft(page)).toBe(8)
})
