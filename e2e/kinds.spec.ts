import { QUESTION_KINDS } from '../core/question/question'
import { expectAccessible } from './expect-accessible'
import { expectTargets } from './expect-targets'
import { answerByKeyboard, askOnly, expect, questionOnScreen, test } from './journey'

test('nothing moves where reduced motion is asked for', async ({ page }) => {
  const moves = async () => page.locator('.verdict').evaluate((verdict) => getComputedStyle(verdict).animationName)
  const questions = await askOnly(page, 'single-choice')
  await page.goto('/study')
  await answerByKeyboard(page, await questionOnScreen(page, questions))
  expect(await moves()).toBe('rise')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moves()).toBe('none')
  const others = await page.evaluate(() => [...document.querySelectorAll('*')]
    .map((element) => getComputedStyle(element))
    .filter(({ animationName, transitionDuration, scrollBehavior }) => animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth').length)
  expect(others).toBe(0)
})

for (const kind of QUESTION_KINDS) {
  test(`a question of the kind ${kind} is answered right and wrong by keyboard alone, without an accessibility fault and with targets of 44 px`, async ({ page }) => {
    const questions = await askOnly(page, kind)
    await page.goto('/study')
    const first = await questionOnScreen(page, questions)
    expect(first.kind).toBe(kind)
    await expectAccessible(page, 'asked')
    await expectTargets(page, 'asked')
    await answerByKeyboard(page, first, { right: true })
    await expectAccessible(page, 'right')
    await expectTargets(page, 'right')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
    await answerByKeyboard(page, await questionOnScreen(page, questions), { right: false })
    await expectAccessible(page, 'wrong')
    await expectTargets(page, 'wrong')
  })
}
