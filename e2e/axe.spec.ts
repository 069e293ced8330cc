import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { anAdministrator, demoAccounts, expect, practiceQuestions, questionOnScreen, answerByKeyboard, newPerson, signInByApi, signUpByApi, test } from './journey'

/** WCAG 2.2 AA, as far as rules can tell. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

async function expectAccessible(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([])
}

const GUEST_PAGES = ['/', '/study', '/articles', '/articles/toloraya-putin-kim-summit', '/articles/moscow-behind-partners-backs', '/articles/compare', '/timeline', '/terms', '/terms/north-korea',
  '/search', '/search?q=김정은', '/search?q=zzzz',
  '/progress', '/sign-in', '/sign-up', '/invitation/no-such-token-no-such-token', '/no-such-page', '/account-deleted']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['en', 'ko'] as const) {
    test.describe(`in ${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale, contextOptions: { reducedMotion: 'reduce' } })

      test('every page for guests passes axe and fits its width', async ({ page }) => {
        for (const path of GUEST_PAGES) {
          await page.goto(path)
          if (path === '/study') await expect(page.locator('#stem')).toBeVisible()
          await expectAccessible(page, path)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          expect(overflow, `${path} is wider than the screen`).toBe(0)
        }
      })

      test('every page for learners, teachers and administrators passes axe', async ({ page, baseURL, context }) => {
        await signUpByApi(page, baseURL ?? '')
        await page.goto('/study')
        const questions = await practiceQuestions(page)
        const question = await questionOnScreen(page, questions)
        await expectAccessible(page, '/study, a question')
        await answerByKeyboard(page, question, { right: false, locale })
        await expectAccessible(page, '/study, a verdict')
        await page.goto('/progress?on=2199-01-01')
        for (const summary of await page.locator('main summary').all()) await summary.click()
        await expect(page.locator('main table')).not.toHaveCount(0)
        await expectAccessible(page, '/progress, all unfolded')
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(overflow, '/progress is wider than the screen').toBe(0)
        await page.goto('/settings')
        await expectAccessible(page, '/settings')
        await page.locator('section[aria-labelledby=delete-title] button').click()
        await page.locator('section[aria-labelledby=delete-title] form button[type=submit]').click()
        await expect(page.locator('#password-error')).toBeVisible()
        await expectAccessible(page, '/settings, deleting the account')
        await context.clearCookies()
        await signInByApi(page, baseURL ?? '', demoAccounts().teacher)
        await page.goto('/classroom')
        await page.waitForURL(/\/classroom\/[0-9a-f-]+$/)
        await expectAccessible(page, '/classroom')
        await context.clearCookies()
        await signInByApi(page, baseURL ?? '', await anAdministrator(page, newPerson(), locale))
        await page.goto('/administration')
        await expectAccessible(page, '/administration')
      })
    })
  }
}
