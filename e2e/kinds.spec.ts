import { QUESTION_KINDS } from '../core/question/question'
import { expectAccessible } from './expect-accessible'
import { answerByKeyboard, askOnly, expect, questionOnScreen, test } from './journey'

for (const kind of QUESTION_KINDS) {
  test(`a question of the kind ${kind} is answered right and wrong by keyboard alone, and its verdict has no accessibility fault`, async ({ page }) => {
    const questions = await askOnly(page, kind)
    await page.goto('/study')
    const first = await questionOnScreen(page, questions)
    expect(first.kind).toBe(kind)
    await expectAccessible(page, 'asked')
    await answerByKeyboard(page, first, { right: true })
    await expectAccessible(page, 'right')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
    await answerByKeyboard(page, await questionOnScreen(page, questions), { right: false })
    await expectAccessible(page, 'wrong')
  })
}
