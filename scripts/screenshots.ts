/**
 * npm run screenshots: pictures of every page, phone and desktop, light and dark, English and Korean, into screenshots/.
 * Starts the app on data of its own and throws the data away.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, type Page, chromium } from '@playwright/test'

const PORT = 19_321
const BASE = `http://127.0.0.1:${PORT}`
const OUT = 'screenshots'
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } }
const dataDir = path.join(tmpdir(), `hoedam-journey-screenshots-${process.pid}`)

type Person = { name: string; password: string }
type Shot = { name: string; path: string; prepare?: (page: Page) => Promise<void> }

const chooseAndCommit = async (page: Page, option: number) => {
  await page.locator('#stem').waitFor()
  await page.locator('label.option').nth(option).click()
  await page.locator('.answer-bar button').nth(2).click()
  await page.locator('mark').first().waitFor()
  await page.waitForTimeout(400)
}

const SHOTS: { who: 'guest' | 'learner' | 'teacher'; shots: Shot[] }[] = [
  { who: 'guest', shots: [
    { name: 'home', path: '/' },
    { name: 'home-verdict', path: '/', prepare: (page) => chooseAndCommit(page, 0) },
    { name: 'study', path: '/study' },
    { name: 'articles', path: '/articles' },
    { name: 'article', path: '/articles/toloraya-putin-kim-summit' },
    { name: 'compare', path: '/articles/compare' },
    { name: 'timeline', path: '/timeline' },
    { name: 'terms', path: '/terms' },
    { name: 'term', path: '/terms/north-korea' },
    { name: 'search', path: '/search?q=김정은' },
    { name: 'search-nothing', path: '/search?q=zzzz' },
    { name: 'progress-guest', path: '/progress' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-up', path: '/sign-up' },
    { name: 'invitation-gone', path: '/invitation/used-or-made-up-token-0000' },
    { name: 'not-found', path: '/no-such-page' },
  ] },
  { who: 'learner', shots: [
    { name: 'study-verdict', path: '/study', prepare: (page) => chooseAndCommit(page, 0) },
    { name: 'study-learner', path: '/study' },
    { name: 'progress', path: '/progress' },
  ] },
  { who: 'teacher', shots: [{ name: 'classroom', path: '/classroom' }, { name: 'progress-empty', path: '/progress' }] },
]

async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT)
  const server = startServer()
  try {
    await untilHealthy(server)
    const demo: { teacher: Person; learners: Person[] } = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'))
    const browser = await chromium.launch({
      ...(existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    })
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const locale of ['en', 'ko']) {
          for (const { who, shots } of SHOTS) {
            const isPhone = size === 'phone'
            const context = await browser.newContext({ baseURL: BASE, viewport, colorScheme, locale, hasTouch: isPhone, isMobile: isPhone })
            const person = who === 'teacher' ? demo.teacher : demo.learners[0]
            if (who !== 'guest' && person) await signIn(context, person)
            await takeAll(context, shots, `${size}-${colorScheme}-${locale}`)
            await context.close()
          }
          console.log(`${size}, ${colorScheme}, ${locale}: done`)
        }
      }
    }
    await browser.close()
    console.log(`The pictures are in ${OUT}/.`)
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
  }
}

async function takeAll(context: BrowserContext, shots: readonly Shot[], suffix: string): Promise<void> {
  const page = await context.newPage()
  for (const shot of shots) {
    await page.goto(shot.path)
    await page.waitForLoadState('networkidle')
    await shot.prepare?.(page)
    await page.screenshot({ path: path.join(OUT, `${shot.name}-${suffix}.png`), fullPage: true })
  }
}

async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  await context.request.post('/api/auth/callback/credentials', { form: { csrfToken, ...person, json: 'true' } })
}

function startServer(): ChildProcess {
  return spawn(process.execPath, ['test/journey-server.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', HOEDAM_DATA_DIR: dataDir, DATABASE_URL: '', PUBLIC_URL: '', NODE_OPTIONS: '' },
  })
}

async function untilHealthy(server: ChildProcess): Promise<void> {
  console.log('Starting the app …')
  for (;;) {
    if (server.exitCode !== null) throw new Error('The app did not start; `npm start` says why.')
    const answer = await fetch(`${BASE}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

await main()
