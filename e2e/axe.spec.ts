import fs from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { anAdministrator, answerByKeyboard, demoAccounts, expect, moveServerClock, newPerson, practiceQuestions, questionOnScreen, signInByApi, signUpByApi, test } from './journey'

/** Addresses by the page (its folder in app/) that answers at them. */
type Pages = Record<string, readonly string[]>

const GUEST_PAGES: Pages = {
  '': ['/'],
  'articles': ['/articles'],
  'articles/[id]': ['/articles/toloraya-putin-kim-summit', '/articles/moscow-behind-partners-backs'],
  'articles/compare': ['/articles/compare'],
  'timeline': ['/timeline'],
  'terms': ['/terms'],
  'terms/[id]': ['/terms/north-korea'],
  'search': ['/search', '/search?q=김정은', '/search?q=zzzz'],
  'progress': ['/progress'],
  'deadline': ['/deadline'],
  'sign-in': ['/sign-in'],
  'sign-up': ['/sign-up'],
  'invitation/[token]': ['/invitation/no-such-token-no-such-token'],
  'join': ['/join'],
  'join/[code]': ['/join/ABCDEFGH'],
  'reminders/confirm/[token]': ['/reminders/confirm/no-such-token', '/reminders/confirm/no-such-token?done'],
  'reminders/unsubscribe/[token]': ['/reminders/unsubscribe/no-such-token', '/reminders/unsubscribe/no-such-token?done'],
  'account-deleted': ['/account-deleted'],
  'not-found': ['/no-such-page'],
}
/** Those that a test of their own puts into their states. */
const OTHER_PAGES = ['offline', 'study', 'settings', 'classroom', 'classroom/[id]', 'classroom/[id]/people', 'classroom/[id]/roster', 'classroom/[id]/articles', 'classroom/[id]/articles/new', 'classroom/[id]/articles/[importId]/review', 'classroom/new', 'administration', 'administration/articles', 'administration/people', 'administration/classes', 'administration/retention', 'administration/audit']

const DASHBOARD_PAGES = ['classroom/[id]/forecast', 'classroom/[id]/learners/[learnerId]']
const QUESTION_PAGES = ['classroom/[id]/questions', 'classroom/[id]/questions/[questionId]', 'classroom/[id]/confusions', 'classroom/[id]/confusions/drill', 'classroom/[id]/assignments/[assignmentId]/analysis', 'administration/questions']
/** The last one shows what the second does, of a class's own question. */
const QUEUE_PAGES = ['administration/queue', 'administration/queue/[questionId]', 'classroom/[id]/queue', 'classroom/[id]/queue/[questionId]']
const GRADEBOOK_PAGES = ['grades', 'classroom/[id]/gradebook', 'classroom/[id]/gradebook/[assignmentId]/[learnerId]']

/** e2e/quiz.spec.ts puts them into their states and looks at them there. */
const ASSIGNMENT_PAGES = [
  'assignments/[id]', 'classroom/[id]/assignments', 'classroom/[id]/assignments/new-study', 'classroom/[id]/assignments/new-quiz',
  'classroom/[id]/assignments/[assignmentId]', 'classroom/[id]/assignments/[assignmentId]/preview',
]

const DAY_MS = 86_400_000
const NARROW = { width: 320, height: 640 }

/** Holds the page against the rules in both lights, on a desk at 200 % zoom too, and sees that it fits its width down to 320 px. */
async function look(page: Page, where: string, { isPhone }: { isPhone: boolean }): Promise<void> {
  await expectAccessible(page, where, { zoomed: !isPhone })
  await expectToFit(page, where)
  const size = page.viewportSize() ?? NARROW
  await page.setViewportSize(NARROW)
  await expectToFit(page, `${where}, narrow`)
  await page.setViewportSize(size)
}

async function expectToFit(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond, `${where} is wider than the screen`).toBe(0)
}

test('every page of the app is looked at', () => {
  const found = fs.readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file)).map((file) => file.replace(/\/?page\.tsx$/, ''))
  const looked = [...Object.keys(GUEST_PAGES).filter((page) => page !== 'not-found'), ...OTHER_PAGES, ...DASHBOARD_PAGES, ...QUESTION_PAGES, ...QUEUE_PAGES, ...GRADEBOOK_PAGES, ...ASSIGNMENT_PAGES]
  expect(looked.sort()).toEqual(found.sort())
})

for (const locale of ['en', 'ko'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } })

    test('every page for guests passes axe in both lights, zoomed and on a phone, and fits its width', async ({ page, isMobile }) => {
      test.slow() // some pages are long
      for (const address of Object.values(GUEST_PAGES).flat()) {
        await page.goto(address)
        await look(page, address, { isPhone: isMobile })
      }
    })

    test('so do a question, its verdict, and what is seen when something fails', async ({ page, isMobile }) => {
      const isPhone = isMobile
      const questions = await practiceQuestions(page)
      await page.goto('/study')
      const question = await questionOnScreen(page, questions)
      await look(page, '/study, a question', { isPhone })
      await page.context().setOffline(true)
      await answerByKeyboard(page, question, { right: false, locale })
      await look(page, '/study, a verdict without a network', { isPhone })
      await page.context().setOffline(false)
      await page.route('**/api/practice/pack', (route) => route.abort())
      await page.goto('/study')
      await expect(page.getByRole('alert').first()).toBeVisible()
      await look(page, '/study, no questions', { isPhone })
      await page.goto('/')
      const first = await questionOnScreen(page, questions)
      await page.evaluate(() => { Element.prototype.scrollIntoView = () => { throw new Error('made to fail') } })
      await answerByKeyboard(page, first, { right: false, locale }).catch(() => {})
      await expect(page.locator('main [role=alert] h1')).toBeVisible()
      await look(page, 'the error page', { isPhone })
    })

    test('so does every page of a learner', async ({ page, baseURL, isMobile }) => {
      test.slow() // seven states
      const isPhone = isMobile
      await page.goto('/study')
      const questions = await practiceQuestions(page)
      await answerByKeyboard(page, await questionOnScreen(page, questions), { locale })
      await signUpByApi(page, baseURL ?? '')
      await page.goto('/progress')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(page, '/progress, asked about a guest’s answers', { isPhone })
      await page.getByRole('dialog').getByRole('button').last().click()
      await look(page, '/progress, nothing answered', { isPhone })
      await page.request.put('/api/settings', { data: { sessionSize: 1 }, headers: { origin: baseURL ?? '' } })
      await page.goto('/study')
      await answerByKeyboard(page, await questionOnScreen(page, questions), { right: false, locale })
      await page.keyboard.press('Enter')
      await expect(page.locator('main h1.text-h1')).toBeVisible()
      await look(page, '/study, a pause', { isPhone })
      await page.request.put('/api/settings', { data: { newPerDay: 0 }, headers: { origin: baseURL ?? '' } })
      await page.goto('/progress?on=2199-01-01')
      for (const summary of await page.locator('main summary:visible').all()) await summary.click()
      await expect(page.locator('main table')).not.toHaveCount(0)
      await look(page, '/progress, all unfolded', { isPhone })
      await page.goto('/grades')
      await look(page, '/grades, none yet', { isPhone })
      await page.goto('/settings')
      await look(page, '/settings', { isPhone })
      await page.locator('section[aria-labelledby=reminders] form + h3 ~ p button').first().click()
      await expect(page.locator('#calendar-address')).toBeFocused()
      await page.waitForLoadState('networkidle') // the page is drawn anew
      await look(page, '/settings, an address for the calendar', { isPhone })
      await page.locator('section[aria-labelledby=delete-title] button').click()
      await page.locator('section[aria-labelledby=delete-title] form button[type=submit]').click()
      await expect(page.locator('#password-error')).toBeVisible()
      await look(page, '/settings, deleting the account', { isPhone })
    })

    test('so does a date to prepare for: asked for wrongly, refused, promised, under way and over', async ({ page, baseURL, isMobile }) => {
      const isPhone = isMobile
      await signUpByApi(page, baseURL ?? '')
      const on = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10)
      await page.goto(`/deadline?scope=topics&on=${on}&minutes=15`)
      await look(page, '/deadline, no topic chosen', { isPhone })
      await page.goto(`/deadline?scope=articles&article=moscow-behind-partners-backs&on=${on}&minutes=1`)
      await look(page, '/deadline, refused', { isPhone })
      await page.goto(`/deadline?scope=all&on=${on}&minutes=60`)
      await page.locator('main summary').click()
      await look(page, '/deadline, promised', { isPhone })
      await page.locator('section[aria-labelledby=answer] button').click()
      await expect(page.locator('#standing')).toBeVisible()
      await look(page, '/deadline, under way', { isPhone })
      moveServerClock(10 * DAY_MS)
      await page.goto('/deadline').finally(() => moveServerClock(0))
      await look(page, '/deadline, over', { isPhone })
    })

    test('so does every page of teachers and administrators', async ({ page, baseURL, browser, isMobile }) => {
      test.slow() // account commands run beside the app
      const isPhone = isMobile
      await signInByApi(page, baseURL ?? '', demoAccounts().teacher)
      await page.goto('/classroom')
      await look(page, '/classroom', { isPhone })
      await page.getByRole('link', { name: 'Demo classroom' }).click()
      await page.waitForURL(/\/classroom\/[0-9a-f-]+$/)
      await look(page, '/classroom/ID', { isPhone })
      const classroom = page.url()
      for (const summary of await page.locator('main summary:visible').all()) await summary.click()
      await look(page, '/classroom/ID, all unfolded', { isPhone })
      await page.locator('main table.ledger a').first().click()
      await page.waitForURL(/learners/)
      await look(page, '/classroom/ID/learners/ID', { isPhone })
      await page.goto(`${classroom}/forecast`)
      await look(page, '/classroom/ID/forecast', { isPhone })
      await page.goto(`${classroom}/people`)
      await look(page, '/classroom/ID/people', { isPhone })
      await page.goto(`${classroom}/roster`)
      await look(page, '/classroom/ID/roster', { isPhone })
      await page.goto(`${classroom}/gradebook?name=a`)
      await look(page, '/classroom/ID/gradebook', { isPhone })
      await page.locator('.gradebook tbody a').first().click()
      await page.waitForURL(/gradebook\/.+\/.+/)
      await look(page, '/classroom/ID/gradebook/ID/ID', { isPhone })
      await page.goto(`${classroom}/questions`)
      await look(page, '/classroom/ID/questions', { isPhone })
      const [asked] = (await practiceQuestions(page)).keys()
      await page.goto(`${classroom}/questions/${asked}`)
      await look(page, '/classroom/ID/questions/ID', { isPhone })
      await page.goto(`${classroom}/queue`)
      await look(page, '/classroom/ID/queue', { isPhone })
      await page.goto(`${classroom}/confusions`)
      await look(page, '/classroom/ID/confusions', { isPhone })
      const [one, other] = [...(await practiceQuestions(page)).values()].filter(({ keyPointId }, at, all) => all.findIndex((each) => each.keyPointId === keyPointId) === at)
      await page.goto(`${classroom}/confusions/drill?from=key-point:${one?.keyPointId}&to=key-point:${other?.keyPointId}`)
      await expect(page.locator('#drill-link')).toBeVisible()
      await look(page, '/classroom/ID/confusions/drill', { isPhone })
      await page.goto(`${classroom}/gradebook`)
      const analysis = await page.locator('.gradebook a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/gradebook/')[1]?.split('/')[0]))
      for (const assignmentId of new Set(analysis)) {
        const answer = await page.goto(`${classroom}/assignments/${assignmentId}/analysis`)
        if (answer?.status() === 404) continue // no quiz
        await look(page, '/classroom/ID/assignments/ID/analysis', { isPhone })
        break
      }
      await page.goto('/classroom/new')
      await look(page, '/classroom/new', { isPhone })
      await page.goto('/join?code=none')
      await look(page, '/join, with a wrong code', { isPhone })
      await page.context().clearCookies()
      await signInByApi(page, baseURL ?? '', await administrator(browser, baseURL ?? ''))
      await page.goto('/administration')
      await look(page, '/administration', { isPhone })
      await page.goto('/administration/articles')
      await look(page, '/administration/articles', { isPhone })
      await page.goto('/administration/questions')
      await look(page, '/administration/questions', { isPhone })
      await page.goto('/administration/queue?question=none')
      await look(page, '/administration/queue, with an unknown name', { isPhone })
      await page.goto(`/administration/queue/${asked}`)
      await look(page, '/administration/queue/ID', { isPhone })
      for (const name of ['people', 'classes', 'retention', 'audit']) {
        await page.goto(`/administration/${name}`)
        await look(page, `/administration/${name}`, { isPhone })
      }
      await page.goto('/classroom')
      await look(page, '/classroom, none yet', { isPhone })
    })
  })
}

let made: Awaited<ReturnType<typeof anAdministrator>> | null = null

/** Made once for the languages of a run. */
async function administrator(browser: Browser, baseURL: string) {
  if (!made) {
    const context = await browser.newContext({ baseURL, locale: 'en' })
    made = await anAdministrator(await context.newPage(), newPerson())
    await context.close()
  }
  return made
}
