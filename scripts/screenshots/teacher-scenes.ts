import { readFileSync } from 'node:fs'
import { newPerson, signInByApi, signUpByApi } from '../../e2e/journey'
import type { Scene, Stage } from './stage'

const TEXT = 'test/fixtures/articles/practical-meaning.txt'
const DAY_MS = 86_400_000
const ONE_CLASS = /\/classroom\/[0-9a-f-]+$/

/** Opens the demonstration's classroom as its teacher; its address. */
async function demoClassroom({ page, baseURL, teacher }: Stage): Promise<string> {
  await signInByApi(page, baseURL, teacher)
  await page.goto('/classroom')
  await page.locator('main li a').first().click()
  await page.waitForURL(ONE_CLASS)
  return new URL(page.url()).pathname
}

/** Makes a class of the demonstration's teacher, who is signed in on this page from then on; its address and a code. */
async function newClassroom({ page, baseURL, teacher }: Stage): Promise<{ address: string; code: string }> {
  const headers = { origin: baseURL }
  await signInByApi(page, baseURL, teacher)
  const { id } = await (await page.request.post('/api/classrooms', { data: { name: `East Asia ${Date.now() % 1000}` }, headers })).json()
  const { joinCode } = await (await page.request.post(`/api/classrooms/${id}/join-code`, { data: { days: 30 }, headers })).json()
  return { address: `/classroom/${id}`, code: joinCode.code }
}

/** The first address on this page that begins or ends so. */
async function linkOn({ page }: Stage, pattern: RegExp): Promise<string> {
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const found = links.find((link) => pattern.test(link))
  if (!found) throw new Error(`No link like ${pattern} on ${page.url()}.`)
  return found
}

async function picture({ page, take }: Stage, path: string, name: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await take(name)
}

export const TEACHER_SCENES: Record<string, Scene> = {
  'class-figures': async (stage) => {
    const { page } = stage
    const address = await demoClassroom(stage)
    await picture(stage, address, 'dashboard')
    const learner = await linkOn(stage, /\/learners\//)
    await picture(stage, learner, 'learner')
    await picture(stage, `${address}/forecast`, 'forecast')
    await page.locator('main :not(nav) > details > summary').first().click()
    await stage.take('forecast-range')
    await picture(stage, `${address}/questions`, 'questions')
    await picture(stage, await linkOn(stage, /\/questions\/[^?]+$/), 'question')
    await picture(stage, `${address}/confusions`, 'mix-ups')
    await picture(stage, await linkOn(stage, /\/drill\?/), 'contrast-drill')
    await picture(stage, `${address}/queue`, 'queue')
  },
  'class-work': async (stage) => {
    const { page, take } = stage
    const address = await demoClassroom(stage)
    await picture(stage, `${address}/gradebook`, 'gradebook')
    await picture(stage, await linkOn(stage, /\/gradebook\/.+\//), 'mark')
    await page.locator('input[name=share]').fill('120')
    await page.locator('form:has(input[name=share]) button[type=submit]').first().click()
    await page.locator('[role=alert]').first().waitFor()
    await take('mark-refused')
    await picture(stage, `${address}/assignments`, 'assignments')
    const work = await page.locator('main a[href*="/assignments/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => /[0-9a-f-]{36}$/.test(href)))
    for (const [at, path] of [...new Set(work)].entries()) await picture(stage, path, `assignment-${at + 1}`)
    await picture(stage, await linkOn(stage, /\/analysis$/), 'analysis')
    await picture(stage, `${address}/assignments/new-quiz`, 'new-quiz')
    await page.locator('main form button[type=submit]').first().click()
    await page.locator('[role=alert]').first().waitFor()
    await take('new-quiz-refused')
    await picture(stage, `${address}/assignments/new-study`, 'new-study')
    await page.locator('input[name=title]').fill('Before the exam')
    await page.locator('input[type=date]').fill(new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10))
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForLoadState('networkidle')
    await take('new-study-previewed')
  },
  'class-import': async (stage) => {
    const { page, take } = stage
    const { address } = await newClassroom(stage)
    await picture(stage, `${address}/articles`, 'none')
    await picture(stage, `${address}/articles/new`, 'new')
    await page.locator('textarea[name=text]').fill('Too short.')
    await page.locator('main form button[type=submit]').click()
    await page.locator('#text-error').waitFor()
    await take('refused')
    await page.locator('textarea[name=text]').fill(readFileSync(TEXT, 'utf8'))
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/\/review$/)
    await page.locator('[data-draft]').first().waitFor()
    await take('review')
    await page.locator('[data-draft]').first().focus()
    await page.keyboard.press('a')
    await page.locator('button[aria-keyshortcuts=A][aria-pressed=true]').first().waitFor()
    await page.keyboard.press('e')
    await page.locator('textarea[name=stem]').first().waitFor()
    await take('review-editing')
    await page.keyboard.press('Escape')
    await picture(stage, `${address}/articles`, 'list')
  },
  'class-new': async (stage) => {
    const { page, take, baseURL } = stage
    const { address, code } = await newClassroom(stage)
    for (const [path, name] of [['', 'dashboard'], ['/assignments', 'assignments'], ['/gradebook', 'gradebook'], ['/forecast', 'forecast'], ['/questions', 'questions'], ['/confusions', 'mix-ups'], ['/queue', 'queue'], ['/people', 'people']] as const) {
      await picture(stage, `${address}${path}`, name)
    }
    await page.context().clearCookies()
    await picture(stage, `/join?code=${code}`, 'join-as-nobody')
    await signUpByApi(page, baseURL, newPerson())
    await picture(stage, `/join?code=${code}`, 'join-signed-in')
    await page.locator('main button').first().click()
    await page.locator('main a[href="/study"]').waitFor()
    await take('joined')
  },
  'class-learner': async (stage) => {
    const { page, take, baseURL } = stage
    const { address, code } = await newClassroom(stage)
    await page.goto(`${address}/assignments/new-quiz`)
    await page.locator('input[name=title]').fill('Three questions')
    await page.locator('input[name=opensAt]').fill('') // at once
    for (const at of [0, 1, 2]) await page.locator('fieldset#questionIds input[type=checkbox]').nth(at).check()
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForURL(/assignments\/[0-9a-f-]{36}$/)
    const id = page.url().split('/').at(-1) ?? ''
    await picture(stage, `${address}/assignments/${id}/preview`, 'preview')
    await page.context().clearCookies()
    await signUpByApi(page, baseURL, newPerson())
    await page.request.post('/api/classrooms/join', { data: { code }, headers: { origin: baseURL } })
    await picture(stage, '/study', 'study-with-quiz')
    await picture(stage, `/assignments/${id}`, 'quiz')
    await page.locator('main button').first().click()
    await page.locator('.quiz-place').first().waitFor()
    await take('quiz-under-way')
    await picture(stage, '/grades', 'grades')
    await picture(stage, '/join', 'own-classes')
  },
}
