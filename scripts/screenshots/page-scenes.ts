import { answerByKeyboard, practiceQuestions, questionOnScreen, signInByApi, signUpByApi } from '../../e2e/journey'
import type { Scene, Stage } from './stage'

const DAY_MS = 86_400_000
const ARTICLE = '/articles/toloraya-putin-kim-summit'

const pageAt = (path: string): Scene => async ({ page, take }) => {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await take('page')
}

async function answerOne({ page, locale }: Stage, path: string): Promise<void> {
  await page.goto(path)
  const question = await questionOnScreen(page, await practiceQuestions(page))
  await answerByKeyboard(page, question, { right: false, locale })
  await page.waitForTimeout(400)
}

export const PAGE_SCENES: Record<string, Scene> = {
  home: async (stage) => {
    await stage.page.goto('/')
    await stage.take('guest')
    await answerOne(stage, '/')
    await stage.take('guest-wrong')
    await signInByApi(stage.page, stage.baseURL, stage.veteran)
    await stage.page.goto('/')
    await stage.page.waitForTimeout(400)
    await stage.take('merge')
    await stage.page.context().clearCookies()
    await stage.page.goto('/sign-in')
    await stage.page.evaluate(() => sessionStorage.setItem('hoedam-merge-later', '1'))
    await signInByApi(stage.page, stage.baseURL, stage.veteran)
    await stage.page.goto('/')
    await stage.take('learner')
  },
  articles: pageAt('/articles'),
  article: async ({ page, take }) => {
    await page.goto(ARTICLE)
    await take('page')
    await page.goto(`${ARTICLE}#p4`)
    await take('at-paragraph')
    await page.locator('#p1 .prose a.term').first().click()
    await page.locator('[popover]:popover-open').waitFor()
    await take('term')
    await page.keyboard.press('Escape')
    for (const summary of await page.locator('.margin-notes > summary').all()) if (await summary.isVisible()) await summary.click()
    await take('key-points')
    await page.reload()
    await take('printed', 'print')
  },
  compare: async ({ page, take }) => {
    await page.goto('/articles/compare')
    await take('page')
    await take('printed', 'print')
  },
  timeline: pageAt('/timeline'),
  terms: pageAt('/terms'),
  term: pageAt('/terms/north-korea'),
  'search-empty': pageAt('/search'),
  'search-hits': pageAt('/search?q=김정은'),
  'search-nothing': pageAt('/search?q=zzzz'),
  'sign-in': async ({ page, take }) => {
    await page.goto('/sign-in')
    await take('page')
    await page.locator('main form button[type=submit]').click()
    await take('missing')
  },
  'sign-up': async ({ page, take }) => {
    await page.goto('/sign-up')
    await take('page')
    await page.locator('input[name=name]').fill('A')
    await page.locator('main form button[type=submit]').click()
    await page.locator('[role=alert]').first().waitFor()
    await take('wrong')
  },
  'invitation-gone': pageAt('/invitation/used-or-made-up-token-0000'),
  'account-deleted': pageAt('/account-deleted'),
  'not-found': pageAt('/no-such-page'),
  error: async (stage) => {
    const { page, take } = stage
    await page.goto('/')
    const question = await questionOnScreen(page, await practiceQuestions(page))
    await page.evaluate(() => { Element.prototype.scrollIntoView = () => { throw new Error('made to fail') } })
    await answerByKeyboard(page, question, { locale: stage.locale }).catch(() => {})
    await page.locator('main[id=content] h1').waitFor()
    await take('page')
  },
  progress: async (stage) => {
    const { page, take } = stage
    await page.goto('/progress')
    await take('guest-nothing')
    await answerOne(stage, '/')
    await page.goto('/progress')
    await page.waitForTimeout(400)
    await take('guest')
    await page.context().clearCookies()
    await page.evaluate(() => sessionStorage.setItem('hoedam-merge-later', '1'))
    await signUpByApi(page, stage.baseURL)
    await page.goto('/progress')
    await take('empty')
    await answerOne(stage, '/study')
    await page.goto('/progress')
    await take('first-day')
    await signInByApi(page, stage.baseURL, stage.veteran)
    await page.goto('/progress')
    await take('full')
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await take('unfolded')
  },
  deadline: async ({ page, baseURL, take }) => {
    const askFor = (days: number, minutes: number) =>
      page.goto(`/deadline?scope=all&on=${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}&minutes=${minutes}`)
    await page.goto('/deadline')
    await take('guest')
    await signUpByApi(page, baseURL)
    await page.goto('/deadline')
    await page.locator('input[value=topics]').check()
    await take('asked')
    await page.locator('form[action="/deadline"] button').click()
    await take('wrong')
    await askFor(10, 2)
    await take('refused')
    await askFor(100, 15)
    await take('promised-by-week')
    await askFor(28, 15)
    await page.locator('main summary').click()
    await take('promised')
    await page.locator('section[aria-labelledby=answer] button').click()
    await page.locator('#standing').waitFor()
    await take('under-way')
  },
  settings: async (stage) => {
    const { page, take } = stage
    await signInByApi(page, stage.baseURL, stage.veteran)
    await page.goto('/settings')
    await take('page')
    await page.locator('[name=newPerDay]').fill('101')
    await page.locator('main form button[type=submit]').first().click()
    await page.locator('[role=alert]').first().waitFor()
    await page.locator('section[aria-labelledby=delete-title] button').click()
    await take('wrong-and-deleting')
  },
  classroom: async (stage) => {
    await signInByApi(stage.page, stage.baseURL, stage.teacher)
    await stage.page.goto('/classroom')
    await stage.take('list')
    await stage.page.locator('main li a').first().click()
    await stage.page.waitForURL(/classroom\/[0-9a-f-]+$/)
    await stage.take('one')
    await stage.page.goto(`${stage.page.url()}/people`)
    await stage.take('people')
    await stage.page.goto(stage.page.url().replace(/people$/, 'roster'))
    await stage.page.locator('#roster-list').fill('Name,Section\nMinji Kim,A\nMinji Kim,B\nSeojun Park,A')
    await stage.page.locator('main form button[type=submit]').click()
    await stage.page.locator('#preview-title').waitFor()
    await stage.take('roster')
    await stage.page.goto('/classroom/new')
    await stage.take('new')
    await stage.page.goto('/join?code=none')
    await stage.take('join')
    await stage.page.goto('/settings')
    await stage.page.locator('section[aria-labelledby=delete-title] button').click()
    await stage.take('teacher-deleting')
  },
  administration: async (stage) => {
    const { page, take } = stage
    await signUpByApi(page, stage.baseURL)
    await page.goto('/study')
    const question = await questionOnScreen(page, await practiceQuestions(page))
    await page.request.post('/api/questions/reports', {
      data: { questionId: question.id, revision: question.revision, reason: 'unclear', text: 'Two of the answers fit.' }, headers: { origin: stage.baseURL },
    })
    await signInByApi(page, stage.baseURL, stage.administrator)
    await page.goto('/administration')
    await take('page')
    await page.locator('main [aria-live=polite] button').click()
    const link = await page.locator('#invitation-link').inputValue()
    await take('link')
    for (const name of ['people', 'classes', 'retention', 'audit']) {
      await page.goto(`/administration/${name}`)
      const change = page.locator('td summary').last()
      if (await change.count()) await change.click()
      await take(name)
    }
    await page.goto('/administration/queue')
    await take('queue')
    await page.goto(`/administration/queue/${question.id}`)
    await take('question')
    await page.goto('/classroom')
    await take('no-classroom')
    await page.context().clearCookies()
    await page.goto(link)
    await take('invitation')
  },
}
