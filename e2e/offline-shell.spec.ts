import type { Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { answerByKeyboard, expect, practiceQuestions, questionOnScreen, test } from './journey'

test.use({ serviceWorkers: 'allow' })

/** The worker is there once it has fetched all that it keeps. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => caches.match('/api/practice/pack').then(Boolean))
}

test('a guest who has answered once goes on without a network; other pages say that they need one', async ({ page, context }) => {
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await untilKept(page)
  await context.setOffline(true)

  await page.reload()
  await expect(page).toHaveURL(/\/offline$/)
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  await expect(page.getByText('There is no network.')).toBeVisible()
  await expectAccessible(page, '/offline, a verdict', { zoomed: false })

  await page.goto('/progress').catch(() => {})
  await expect(page).toHaveURL(/\/progress$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs the network')
  await expectAccessible(page, '/progress without a network', { zoomed: false })
  await page.getByRole('link', { name: 'Study from this device' }).click()
  await questionOnScreen(page, questions)

  await context.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByRole('link', { name: 'Go on with the network' }).click()
  await expect(page).toHaveURL(/\/study$/)
})

test('without anything kept the offline page says how to change that', async ({ page }) => {
  await page.goto('/offline')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is kept on this device yet')
  await expectAccessible(page, '/offline, nothing kept', { zoomed: false })
})
