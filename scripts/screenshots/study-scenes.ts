import { expect } from '@playwright/test'
import { QUESTION_KINDS, type QuestionKind } from '../../core/question/question'
import { answerByKeyboard, askOnly, practiceQuestions, questionOnScreen, signUpByApi } from '../../e2e/journey'
import type { Scene, Stage } from './stage'

type Questions = Awaited<ReturnType<typeof practiceQuestions>>

/** Answers the question on screen and waits until the answer is stored and the panel has risen. */
async function answer({ page, locale }: Stage, right: boolean, questions?: Questions): Promise<void> {
  const question = await questionOnScreen(page, questions ?? (await practiceQuestions(page)))
  await answerByKeyboard(page, question, { right, locale, certainty: 'L' })
  await page.waitForTimeout(300)
}

async function ofKind(stage: Stage, kind: QuestionKind): Promise<void> {
  const { page, take } = stage
  const questions = await askOnly(page, kind)
  await page.goto('/study')
  await questionOnScreen(page, questions)
  await take('asked')
  await answer(stage, true, questions)
  await take('right')
  await page.keyboard.press('Enter')
  await expect(page.locator('.verdict')).toHaveCount(0)
  await answer(stage, false, questions)
  await take('wrong')
}

async function until(stage: Stage, end: () => Promise<boolean>): Promise<void> {
  const { page } = stage
  for (let asked = 0; asked < 40 && !(await end()); asked += 1) {
    await answer(stage, true)
    await page.keyboard.press('Enter')
    await expect(page.locator('.verdict')).toHaveCount(0)
    await expect(page.locator('#stem, main h1')).toBeVisible()
  }
}

const saveSettings = ({ page, baseURL }: Stage, data: object) => page.request.put('/api/settings', { data, headers: { origin: baseURL } })

export const STUDY_SCENES: Record<string, Scene> = {
  ...Object.fromEntries(QUESTION_KINDS.map((kind) => [`study-${kind}`, (stage: Stage) => ofKind(stage, kind)])),
  'study-hint': async (stage) => {
    await askOnly(stage.page, 'short-answer')
    await stage.page.goto('/study')
    await stage.page.locator('.question-body p button').first().click()
    await stage.take('taken')
    await stage.page.locator('.question-body p button').first().click()
    await stage.page.locator('.verdict').waitFor()
    await stage.take('given-up')
  },
  'study-offline': async (stage) => {
    const { page, take } = stage
    await signUpByApi(page, stage.baseURL)
    await page.goto('/study')
    const question = await questionOnScreen(page, await practiceQuestions(page))
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await take('asked')
    await answerByKeyboard(page, question, { right: false, locale: stage.locale })
    await page.waitForTimeout(400)
    await take('answered')
    await page.context().setOffline(false)
  },
  'study-load-failed': async ({ page, take }) => {
    await page.route('**/api/practice/pack', (route) => route.abort())
    await page.goto('/study')
    await page.getByRole('alert').waitFor()
    await take('guest')
  },
  'study-sheets': async (stage) => {
    const { page, take } = stage
    await signUpByApi(page, stage.baseURL)
    await page.goto('/study')
    await page.locator('#stem').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await take('keys')
    await page.keyboard.press('Escape')
    await answer(stage, true)
    await page.locator('.study-desk .text-button').first().click()
    await page.getByRole('dialog').waitFor()
    await take('report')
  },
  'study-sitting': async (stage) => {
    const { page, take } = stage
    await signUpByApi(page, stage.baseURL)
    await page.goto('/study?practice=weakest')
    await take('nothing-to-practise')
    await saveSettings(stage, { sessionSize: 2, newPerDay: 3 })
    await page.goto('/study')
    await take('learner')
    await answer(stage, true)
    await page.keyboard.press('Enter')
    await expect(page.locator('.verdict')).toHaveCount(0)
    await answer(stage, false)
    await take('learner-wrong')
    await page.keyboard.press('Enter')
    await page.locator('main h1.text-h1').waitFor()
    await take('pause')
    await saveSettings(stage, { sessionSize: 100 })
    await page.goto('/study')
    await until(stage, async () => page.locator('#stem').isHidden())
    await take('done')
    await page.goto('/study')
    await take('nothing-due')
    await page.goto('/study?practice=weakest')
    await answer(stage, false)
    await take('practice')
    await page.keyboard.press('Enter')
    await expect(page.locator('.verdict')).toHaveCount(0)
    await until(stage, async () => page.locator('#stem').isHidden())
    await take('practice-done')
  },
}
