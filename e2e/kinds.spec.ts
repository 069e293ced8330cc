import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { QUESTION_KINDS, type QuestionKind } from '../core/question/question'
import { answerByKeyboard, expect, practiceQuestions, questionOnScreen, test } from './journey'

/** A guest's pack with the questions of one kind alone, so that one of them is asked. */
async function askOnly(page: Page, kind: QuestionKind): Promise<void> {
  await page.route('**/api/practice/pack', async (route) => {
    const response = await route.fetch()
    const pack = await response.json()
    const questions = pack.questions.filter((question: { kind: QuestionKind }) => question.kind === kind)
    const asked = new Set(questions.map((question: { keyPointId: string }) => question.keyPointId))
    const keyPointIds = pack.keyPointIds.filter((id: string) => asked.has(id))
    await route.fulfill({ response, json: { ...pack, keyPointIds, questions } })
  })
}

for (const kind of QUESTION_KINDS) {
  test(`a question of the kind ${kind} is answered right and wrong by keyboard alone, and its verdict has no accessibility fault`, async ({ page }) => {
    const questions = await practiceQuestions(page)
    await askOnly(page, kind)
    await page.goto('/study')
    const first = await questionOnScreen(page, questions)
    expect(first.kind).toBe(kind)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await answerByKeyboard(page, first, { right: true })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(0)
    await answerByKeyboard(page, await questionOnScreen(page, questions), { right: false })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}
