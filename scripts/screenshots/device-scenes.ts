import { answerByKeyboard, practiceQuestions, questionOnScreen, signUpByApi } from '../../e2e/journey'
import { untilKept } from '../../e2e/until-kept'
import type { Scene, Stage } from './stage'

/** A learner whose browser has kept all that it needs. */
async function keptLearner({ page, baseURL }: Stage) {
  await signUpByApi(page, baseURL)
  const questions = await practiceQuestions(page)
  await page.goto('/progress')
  await untilKept(page)
  return questions
}

export const DEVICE_SCENES: Record<string, Scene> = {
  'offline-nothing': async ({ page, take }) => {
    await page.goto('/offline')
    await page.locator('main h1').waitFor()
    await take('kept')
  },
  'offline-learner': async (stage) => {
    const { page, take, locale } = stage
    const questions = await keptLearner(stage)
    await page.goto('/settings')
    await page.waitForLoadState('networkidle')
    await take('settings')
    await page.context().setOffline(true)
    await page.goto('/study').catch(() => {})
    await questionOnScreen(page, questions)
    await take('asked')
    await answerByKeyboard(page, await questionOnScreen(page, questions), { right: false, locale })
    await page.waitForTimeout(400)
    await take('wrong')
    await page.reload()
    await questionOnScreen(page, questions)
    await take('waiting')
    await page.goto('/progress').catch(() => {})
    await page.locator('main h1').waitFor()
    await take('other-page')
    await page.context().setOffline(false)
    await page.waitForLoadState('networkidle') // it comes again by itself
    await page.goto('/settings')
    await page.waitForLoadState('networkidle')
    await take('settings-after')
  },
  reminders: async ({ page, baseURL, take }) => {
    await signUpByApi(page, baseURL)
    await page.goto('/settings#reminders')
    await page.waitForLoadState('networkidle')
    await take('none')
    await page.goto('/reminders/unsubscribe/used-or-made-up-token-0000')
    await take('link-gone')
  },
}
