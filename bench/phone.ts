/**
 * How the app feels on a cheap phone, in a real Chromium:
 *
 *   npm run bench:phone [-- --runs 5]
 *
 * Starts the built app on a database of its own. First visits with the processor at a quarter of its speed and slow 4G, each in a browser that has
 * never been here. Then a learner's phone that has kept all it needs: the server is stopped, the browser opened again at a quarter of its
 * speed, and what counts is the time until the first question stands there. Prints medians beside their limits; exit code 1 when something is over its limit.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium } from '@playwright/test'
import { withThrowawayDatabase } from '#scripts/database/throwaway-database'
import { untilKept } from '../e2e/until-kept'
import { type BenchApp, startBenchApp } from './bench-app.ts'
import { type Visit, measureVisit, slowDown } from './phone-visit.ts'

const PORT = 19_432
const SYSTEM_CHROMIUM = '/usr/bin/chromium'
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
/** What has to be there to use the page. The answers of a question come with the page and are alive a moment later. */
const PAGES = [
  { name: 'home', address: '/', ready: '#stem', largestPaintMs: 1_500 },
  { name: 'study', address: '/study', ready: '#stem', largestPaintMs: 1_500 },
  { name: 'articles', address: '/articles', ready: 'h1', largestPaintMs: 1_500 },
] as const

type Row = { what: string; unit: string; measured: number; limit: number }

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const runs = Number(values.runs)
const launch = { ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }

await withThrowawayDatabase(async ({ url, dataDir }) => {
  const app = await startBenchApp({ databaseUrl: url, dataDir, port: PORT })
  try {
    const rows = [...(await firstVisits(app)), await startWithoutServer(app)]
    process.exitCode = print(rows) ? 0 : 1
  } finally {
    await app.stop()
  }
})

async function firstVisits(app: BenchApp): Promise<Row[]> {
  const rows: Row[] = []
  const browser = await chromium.launch(launch)
  for (const { name, address, ready, largestPaintMs } of PAGES) {
    const visits: Visit[] = []
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext(PHONE)
      visits.push(await measureVisit(await context.newPage(), `${app.url}${address}`, ready))
      await context.close()
    }
    const of = (pick: (visit: Visit) => number) => median(visits.map(pick))
    rows.push(
      { what: `${name}: largest contentful paint`, unit: 'ms', measured: of((visit) => visit.largestPaintMs), limit: largestPaintMs },
      { what: `${name}: total blocking time`, unit: 'ms', measured: of((visit) => visit.blockedMs), limit: 120 },
      { what: `${name}: cumulative layout shift`, unit: '', measured: of((visit) => visit.layoutShift), limit: 0.01 },
      { what: `${name}: usable`, unit: 'ms', measured: of((visit) => visit.readyMs), limit: 3_000 },
      { what: `${name}: scripts as sent`, unit: 'kB', measured: of((visit) => visit.scriptKb), limit: 175 },
      { what: `${name}: all bytes as sent`, unit: 'kB', measured: of((visit) => visit.allKb), limit: 300 },
    )
  }
  await browser.close()
  return rows
}

/** From opening the browser's page to the first question, with nobody answering. */
async function startWithoutServer(app: BenchApp): Promise<Row> {
  const profile = mkdtempSync(path.join(tmpdir(), 'hoedam-phone-'))
  const open = () => chromium.launchPersistentContext(profile, { ...launch, ...PHONE })
  try {
    const first = await open()
    await keepOnDevice(first, app.url)
    await first.close()
    await app.stop()
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const context = await open()
      const page = await context.newPage()
      await slowDown(page, { network: false })
      await page.goto(`${app.url}/study`)
      await page.locator('#stem').waitFor()
      times.push(await page.evaluate(() => performance.now()))
      await context.close()
    }
    return { what: 'without a server: the first question', unit: 'ms', measured: median(times), limit: 1_000 }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** A new learner whose device has all it needs. */
async function keepOnDevice(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage()
  const person = { name: `Phone ${Date.now()}`, password: 'words in a row 1' }
  const headers = { origin: url }
  await page.request.post(`${url}/api/account/sign-up`, { data: { ...person, timeZone: 'UTC' }, headers })
  const { csrfToken } = await (await page.request.get(`${url}/api/auth/csrf`)).json()
  await page.request.post(`${url}/api/auth/callback/credentials`, { form: { csrfToken, ...person, json: 'true' }, headers })
  await page.goto(`${url}/study`)
  await untilKept(page)
}

function print(rows: readonly Row[]): boolean {
  console.log('| what | measured | limit |\n|---|---|---|')
  for (const { what, unit, measured, limit } of rows) {
    console.log(`| ${what} | ${inWords(measured, unit)} | ${inWords(limit, unit)}${measured > limit ? ', over' : ''} |`)
  }
  return rows.every(({ measured, limit }) => measured <= limit)
}

function inWords(value: number, unit: string): string {
  return unit === '' ? value.toFixed(3) : `${Math.round(value)} ${unit}`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
