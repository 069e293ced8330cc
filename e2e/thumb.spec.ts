import type { Page } from '@playwright/test'
import { answerByKeyboard, askOnly, expect, practiceQuestions, questionOnScreen, test } from './journey'

const SIZES = [
  { name: 'a small phone', width: 320, height: 568, text: 1 },
  { name: 'a phone', width: 390, height: 844, text: 1 },
  { name: 'a phone with text at 200 %', width: 390, height: 844, text: 2 },
  { name: 'a small phone with text at 200 %', width: 320, height: 568, text: 2 },
  { name: 'a phone held sideways', width: 844, height: 390, text: 1 },
]

/** As a reader's own text size does: everything in rem grows. */
async function withTextSize(page: Page, factor: number) {
  await page.addInitScript((size) => {
    document.addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', `${size * 100}%`))
  }, factor)
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not on screen`)
  return box
}

for (const { name, width, height, text } of SIZES) {
  test(`on ${name} a question is answered with one thumb, and nothing is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await withTextSize(page, text)
    const questions = await practiceQuestions(page)
    await page.goto('/study')
    const question = await questionOnScreen(page, questions)
    const tooWide = () => page.evaluate(() => {
      const end = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth <= end) return []
      return [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > end + 1).map((each) => `${each.tagName} ${each.className}: ${each.textContent?.slice(0, 40)}`)
    })
    expect(await tooWide()).toEqual([])
    // With the head of the page at 200 % the question begins below the fold.
    if (text === 2) await page.locator('label.option').first().scrollIntoViewIfNeeded()
    const bar = await boxOf(page, '.answer-bar')
    expect(bar.y + bar.height, 'the bar ends where the screen does').toBeLessThanOrEqual(height + 1)
    expect(bar.height, 'the bar leaves the question its place').toBeLessThanOrEqual(height * 0.45)
    if (height > width && text === 1) expect(bar.y, 'the keys are in the lower third').toBeGreaterThan((height * 2) / 3)
    await page.locator('label.option').first().click()
    await page.getByRole('button', { name: /^Fairly sure/ }).click()
    await expect(page.getByText(/^(Right|Not right)\.$/).last()).toBeVisible()
    expect(await tooWide()).toEqual([])
    await page.waitForTimeout(450) // no double tap
    await page.getByRole('button', { name: /^Next/ }).click()
    await expect(page.getByText(/^(Right|Not right)\.$/)).toHaveCount(0)
    expect((await questionOnScreen(page, questions)).id).not.toBe(question.id)
  })
}

test('with the keyboard open the field, its gap and the keys are all to be seen', async ({ page }) => {
  const questions = await askOnly(page, 'short-answer')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/study')
  await questionOnScreen(page, questions)
  // What a keyboard leaves, where the page makes room for it.
  await page.setViewportSize({ width: 390, height: 430 })
  const field = page.locator('.typed-answer')
  await field.focus()
  await field.fill('an answer')
  await expect(field).toBeInViewport({ ratio: 1 })
  const [bar, typed] = [await boxOf(page, '.answer-bar'), await boxOf(page, '.typed-answer')]
  expect(typed.y + typed.height, 'the bar covers nothing of the field').toBeLessThanOrEqual(bar.y + 1)
  await expect(page.getByRole('button', { name: /^Sure/ })).toBeInViewport({ ratio: 1 })
})

test('the second half of a double tap does not pass over the verdict', async ({ page }) => {
  const questions = await practiceQuestions(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/study')
  const question = await questionOnScreen(page, questions)
  await page.locator('label.option').first().click()
  const box = await page.getByRole('button', { name: /^Unsure/ }).boundingBox()
  if (!box) throw new Error('The key is not on screen')
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.getByText(/^(Right|Not right)\.$/).last()).toBeVisible()
  await page.waitForTimeout(600)
  await expect(page.getByText(/^(Right|Not right)\.$/).last()).toBeVisible()
  expect((await questionOnScreen(page, questions)).id).toBe(question.id)
})

test('nothing moves by itself from the first question to the third', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => {
    const moved = { by: 0 }
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) moved.by += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const questions = await practiceQuestions(page)
  await page.goto('/study')
  for (let i = 0; i < 2; i++) {
    await answerByKeyboard(page, await questionOnScreen(page, questions))
    await page.waitForTimeout(800) // what comes late, comes now
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
  }
  await questionOnScreen(page, questions)
  expect(await page.evaluate(() => (window as unknown as { moved: { by: number } }).moved.by)).toBeLessThan(0.01)
})
