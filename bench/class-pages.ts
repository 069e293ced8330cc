/**
 * How long the app takes for every page of a teacher, with a class of any size:
 *
 *   npm run bench:class -- [--learners 500] [--reviews 500000] [--data DIRECTORY]
 *
 * Makes a database of its own, loads the class (scripts/load/large-class.ts), starts the built app on it, signs in as the teacher and asks for each
 * page below app/classroom some times. Prints the server time that half of the requests and 95 % of them keep within, the median time in which queries
 * were under way and its share, how many queries, rows that came back, and rows of reviews that the database read; and how busy the machine was.
 * Exit code 1 when a page scans the table of reviews, or reads more than its share of it. With --data the database stays there for the next time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createDatabase } from '#data/client'
import { openDataDirectory } from '#scripts/data-directory'
import { startEmbeddedDatabase } from '#scripts/database/embedded-database'
import { withThrowawayDatabase } from '#scripts/database/throwaway-database'
import { loadContent } from '#scripts/load-content'
import { type LargeClass, loadLargeClass } from '#scripts/load/large-class'
import { migrate } from '#scripts/migrate'
import { startBenchApp } from './bench-app.ts'
import { findTeacherPages, LINKED_FROM } from './teacher-pages.ts'

const PORT = 19_431
const BASE = `http://127.0.0.1:${PORT}`
const ROOT = path.join(import.meta.dirname, '..')
const RUNS = 20
/** No page of a class has to do with more than this share of all reviews. */
const SHARE_READ = 0.02

type Query = { began: number; ended: number; rows: number; text: string }
type ReviewReads = { scans: number; rows: number }

const { values } = parseArgs({ options: {
  learners: { type: 'string', default: '500' }, reviews: { type: 'string', default: '500000' }, data: { type: 'string' },
} })

if (values.data === undefined) await withThrowawayDatabase(async ({ url, dataDir }) => measureClass(await load(url), url, dataDir))
else await withKeptDatabase(path.resolve(values.data))

async function withKeptDatabase(dataDir: string): Promise<void> {
  openDataDirectory(dataDir)
  const server = await startEmbeddedDatabase({ dataDir, unsafe: true })
  try {
    await migrate(server.url)
    const file = path.join(dataDir, 'class.json')
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(await load(server.url)), { mode: 0o600 })
    const large: LargeClass = JSON.parse(readFileSync(file, 'utf8'))
    await measureClass(large, server.url, dataDir)
  } finally {
    await server.stop()
  }
}

async function measureClass(large: LargeClass, url: string, dataDir: string): Promise<void> {
  console.log(`${large.learners} learners with ${large.reviews} reviews. ${RUNS} requests each.`)
  const log = path.join(dataDir, 'queries.log')
  const app = await startBenchApp({
    databaseUrl: url, dataDir, port: PORT, env: { QUERY_LOG: log, NODE_OPTIONS: `--import "${path.join(import.meta.dirname, 'record-queries.mjs')}"` },
  })
  try {
    console.log(`Load average ${busyness()} when it began.`)
    process.exitCode = (await measure(large, url, log)) ? 0 : 1
    console.log(`Load average ${busyness()} when it ended.`)
  } finally {
    await app.stop()
  }
}

function busyness(): string {
  return loadavg().map((load) => load.toFixed(1)).join(', ')
}

async function load(url: string): Promise<LargeClass> {
  await loadContent(url)
  const db = createDatabase(url)
  try {
    const begun = performance.now()
    const large = await loadLargeClass(db, { learners: Number(values.learners), reviews: Number(values.reviews), seed: '1' }, Date.now(), () => {})
    console.log(`Loaded in ${((performance.now() - begun) / 1000).toFixed(0)} s.`)
    return large
  } finally {
    await db.$disconnect()
  }
}

/** Prints a row for each page; false when one reads too many reviews, or does not answer. */
async function measure(large: LargeClass, url: string, log: string): Promise<boolean> {
  const cookie = await signIn(large.teacher)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await seesAScan(url, client)
  let isGood = true
  console.log('| page | server ms p50 | p95 | SQL ms | share | queries | rows | reviews read |\n|---|---|---|---|---|---|---|---|')
  const pages = await findTeacherPages(ROOT, url)
  for (const { page, address: ownAddress } of pages) {
    const from = pages.find((other) => other.page === LINKED_FROM[page])?.address
    const address = from ? await linkOn(from, ownAddress, cookie) : ownAddress
    if (address === null) {
      console.log(`| \`${page}\` | nothing to show in this class | | | | | | |`)
      continue
    }
    await ask(address, cookie)
    const before = await reviewReads(client)
    const runs = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await timed(address, cookie, log))
    const after = await reviewReads(client)
    const sorted = runs.toSorted((one, other) => one.ms - other.ms)
    const [middle, slow] = [sorted[Math.ceil(0.5 * RUNS) - 1], sorted[Math.ceil(0.95 * RUNS) - 1]]
    if (!middle || !slow) throw new Error('Nothing was measured.')
    const read: ReviewReads = { scans: after.scans - before.scans, rows: (after.rows - before.rows) / RUNS }
    const isFine = middle.status === 200 && read.scans === 0 && read.rows <= SHARE_READ * large.reviews
    isGood &&= isFine
    const share = Math.round((100 * middle.sqlMs) / middle.ms)
    console.log(`| \`${page}\` | ${middle.ms.toFixed(0)} | ${slow.ms.toFixed(0)} | ${middle.sqlMs.toFixed(0)} | ${share} % | ${middle.queries.length} | ${sum(middle.queries.map(({ rows }) => rows))} | ${Math.round(read.rows)} |`)
    const slowest = middle.queries.toSorted((one, other) => other.ended - other.began - (one.ended - one.began))[0]
    if (slowest) console.error(`  ${page}: slowest query ${(slowest.ended - slowest.began).toFixed(0)} ms, ${slowest.rows} rows: ${slowest.text.replace(/\s+/g, ' ').slice(0, 200)}`)
    if (!isFine) console.log(`FAIL: ${page} answers ${middle.status}; ${read.scans} scans of all reviews, ${Math.round(read.rows)} reviews read a request`)
  }
  await client.end()
  return isGood
}

async function timed(address: string, cookie: string, log: string) {
  writeFileSync(log, '')
  const began = performance.now()
  const status = await ask(address, cookie)
  const ms = performance.now() - began
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter((line) => line !== '') : []
  const queries = lines.map((line): Query => JSON.parse(line))
  return { ms, status, queries, sqlMs: timeCovered(queries) }
}

async function ask(address: string, cookie: string): Promise<number> {
  const answer = await fetch(`${BASE}${address}`, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  return answer.status
}

/** The first link on a page that leads to an address with something behind it; null without one. */
async function linkOn(page: string, address: string | null, cookie: string): Promise<string | null> {
  const html = await (await fetch(`${BASE}${page}`, { headers: { cookie } })).text()
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
  return links.find((link) => link.startsWith(`${address}?`)) ?? null
}

/** Milliseconds in which at least one query was under way. */
function timeCovered(queries: readonly Query[]): number {
  let [covered, until] = [0, 0]
  for (const { began, ended } of queries.toSorted((one, other) => one.began - other.began)) {
    covered += Math.max(0, ended - Math.max(began, until))
    until = Math.max(until, ended)
  }
  return covered
}

/** What the database has read of the table of reviews so far, in the app's connections: ending those makes them say so at once. The app opens others. */
async function reviewReads(client: pg.Client): Promise<ReviewReads> {
  await client.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'hoedam' AND pid <> pg_backend_pid()`)
  const { rows: [row] } = await client.query(`
    SELECT seq_scan::int AS scans, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_user_tables WHERE relname = 'Review'`)
  return row
}

/** What finds no scan where there is one proves nothing. */
async function seesAScan(url: string, client: pg.Client): Promise<void> {
  const before = await reviewReads(client)
  const other = new pg.Client({ connectionString: url, application_name: 'hoedam' })
  other.on('error', () => {}) // it is ended from outside
  await other.connect()
  await other.query('SELECT count("response") FROM "Review"')
  const after = await reviewReads(client)
  if (after.scans === before.scans) throw new Error('A scan of all reviews would not be seen.')
}

async function signIn({ name, password }: LargeClass['teacher']): Promise<string> {
  const first = await fetch(`${BASE}/api/auth/csrf`)
  const { csrfToken } = await first.json()
  const entered = await fetch(`${BASE}/api/auth/callback/credentials`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ csrfToken, name, password, json: 'true' }),
    headers: { origin: BASE, cookie: cookies(first) },
  })
  if (!cookies(entered).includes('session')) throw new Error(`Signing in failed: ${entered.status} ${await entered.text()}`)
  return `${cookies(first)}; ${cookies(entered)}`
}

function cookies(answer: Response): string {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
