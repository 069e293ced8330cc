// From installed packages to a running app; `npm start` gets here through start.mjs.
// Owns the data directory by its lock, starts the steps below in their order, and at the end stops in the reverse order.
import './process/survive-closed-output.mjs'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildApp } from './build/build-app.ts'
import { generateClient } from './build/generate-client.ts'
import { openDataDirectory } from './data-directory.ts'
import { startEmbeddedDatabase } from './database/embedded-database.ts'
import { requireDatabase } from './database/require-database.ts'
import { acquireLock, type Lock, type LockChild } from './process/lock.mjs'
import { portProblem } from './process/port.mjs'
import { spawnTethered, type Environment, type Tethered } from './process/spawn-tethered.mjs'
import { stopLeftovers } from './process/stop-leftovers.mjs'
import { withProgress } from './progress.mjs'
import { localUrl, lockFile, readSettings, root } from './settings.mjs'
import { addressLines } from './start/addresses.ts'
import { alreadyRunning } from './start/already-running.mjs'
import { appEnvironment } from './start/app-environment.ts'
import { runPrepare } from './start/run-prepare.ts'
import { DAILY, QUARTER_HOURLY, runRegularly } from './start/run-regularly.ts'
import { withServerPreloads } from './start/server-preloads.ts'
import { waitUntilHealthy } from './start/wait-until-healthy.ts'

/** Longer than proxies and browsers keep a connection that is idle: a request must not meet one that is just being closed. */
const KEEP_ALIVE_MS = '70000'

const dev = process.argv.includes('--dev')
const settings = readSettings()
const baseUrl = localUrl(settings.host, settings.port)
const firstStartDone = path.join(settings.dataDir, 'first-start-done')

/** Fires when we are asked to stop, or when start.mjs has died. */
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
process.on('disconnect', () => stop.abort())

/** What the steps find out for the later ones. */
interface Run {
  lock: Lock
  children: LockChild[]
  /** How to undo what has been started; called in reverse order. */
  undo: (() => Promise<void>)[]
  /** Resolves with a sentence when something that has to run has ended. */
  fallen: Promise<string>[]
  databaseUrl: string
  environment: Environment
  signIn: string[]
}

const steps: { title: string; run: (run: Run) => Promise<void> }[] = [
  { title: 'client', run: generate },
  { title: 'database', run: startDatabase },
  { title: 'prepare', run: prepare },
  { title: 'build', run: build },
  { title: 'app', run: startApp },
  { title: 'regular runs', run: startRegularRuns },
  { title: 'words', run: sayWhereItIs },
]

async function generate(): Promise<void> {
  if (await generateClient(stop.signal)) console.log('Generated the database client.')
}

async function startDatabase(run: Run): Promise<void> {
  if (settings.externalDatabaseUrl) {
    await requireDatabase(settings.externalDatabaseUrl)
    run.databaseUrl = settings.externalDatabaseUrl
  } else {
    const database = await startEmbeddedDatabase({
      dataDir: settings.dataDir,
      onProcess: (started) => name(run, { name: 'database', ...started }),
    })
    run.undo.push(() => database.stop())
    run.fallen.push(database.exited.then(() => `The database server has ended by itself; its words are in ${path.join(settings.dataDir, 'postgres.log')}.`))
    run.databaseUrl = database.url
    if (database.isNew) console.log(`Made a new database in ${settings.dataDir}.`)
  }
  run.environment = appEnvironment(settings, run.databaseUrl)
}

async function prepare(run: Run): Promise<void> {
  // The demo classroom is for trying out: never put into somebody's own database unasked.
  const demo = settings.demo || !settings.externalDatabaseUrl
  const { signIn } = await runPrepare(
    {
      ...run.environment,
      HOEDAM_DEMO: demo ? '1' : '0',
      HOEDAM_FIRST_START: existsSync(firstStartDone) ? '0' : '1',
      HOEDAM_BASE_URL: settings.publicUrl ?? baseUrl,
    },
    stop.signal,
  )
  run.signIn = signIn
}

async function build(): Promise<void> {
  if (dev) return
  if (!(await buildApp(stop.signal))) console.log('The last build is current.')
}

async function startApp(run: Run): Promise<void> {
  const app = spawnTethered({
    command: process.execPath,
    args: [path.join(root, 'node_modules/next/dist/bin/next'), dev ? 'dev' : 'start', '-H', settings.host, '-p', String(settings.port), ...(dev ? [] : ['--keepAliveTimeout', KEEP_ALIVE_MS])],
    cwd: root,
    env: { ...run.environment, NODE_ENV: dev ? 'development' : 'production', NODE_OPTIONS: withServerPreloads(run.environment.NODE_OPTIONS) },
    // Without us nobody needs it any more, but answers under way may still be given.
    orphanStop: [{ signal: 'SIGTERM', waitMs: 3_000 }],
  })
  run.undo.push(() => drain(app))
  run.fallen.push(app.exited.then(() => 'The app has ended by itself.'))
  name(run, { name: 'app', ...(await app.started) })
  const fallen = Promise.race(run.fallen).then((words) => Promise.reject(new Error(words)))
  await Promise.race([waitUntilHealthy(baseUrl, stop.signal), fallen])
  run.lock.update({ state: 'serving', url: settings.publicUrl ?? baseUrl })
  writeFileSync(firstStartDone, '')
}

async function startRegularRuns({ environment }: Run): Promise<void> {
  runRegularly({ script: 'fit-parameters.ts', what: 'Fitting the memory parameters' }, DAILY, environment, stop.signal)
  runRegularly({ script: 'apply-retention.ts', what: 'Deleting what is kept no longer' }, DAILY, environment, stop.signal)
  if (settings.sendsMail) runRegularly({ script: 'send-reminders.ts', what: 'Sending the reminders' }, QUARTER_HOURLY, environment, stop.signal)
}

async function drain(app: Tethered): Promise<void> {
  await app.stop([{ signal: 'SIGTERM', waitMs: 25_000 }])
}

async function sayWhereItIs(run: Run): Promise<void> {
  console.log(['', ...addressLines(settings), ...run.signIn, 'Everybody else can practise at once, or sign up there. Stop with Ctrl-C.', ''].join('\n'))
}

function name(run: Run, child: LockChild): void {
  run.children.push(child)
  run.lock.update({ children: run.children })
}

async function main(): Promise<number> {
  openDataDirectory(settings.dataDir)
  const taken = await Promise.race([acquireLock(lockFile(settings.dataDir)), aborted()])
  if (taken.holder) {
    console.error(alreadyRunning(taken.holder, settings.dataDir))
    return 1
  }
  const run: Run = { lock: taken.lock, children: [], undo: [], fallen: [], databaseUrl: '', environment: {}, signIn: [] }
  run.lock.update({ url: null })
  try {
    if (taken.previous) {
      console.log('The last start was not stopped but killed; cleaning up after it.')
      // Its database server is stopped with more care, where the database is started.
      await stopLeftovers(taken.previous.children.filter((child) => child.name !== 'database'))
    }
    await requirePort()
    for (const step of steps) {
      stop.signal.throwIfAborted()
      await step.run(run)
    }
    console.error(await Promise.race([...run.fallen, aborted()]))
    return 1
  } catch (error) {
    if (stop.signal.aborted) return 0
    console.error(error instanceof Error ? error.message : error)
    return 1
  } finally {
    run.lock.update({ state: 'stopping' })
    if (run.undo.length > 0) await withProgress('Stopping', () => undoAll(run.undo))
    run.lock.release()
  }
}

function aborted(): Promise<never> {
  return new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error)))
}

async function undoAll(undo: Run['undo']): Promise<void> {
  for (const step of undo.toReversed()) await step()
}

// A server that was killed a moment ago may not have let go of its port yet.
async function requirePort(): Promise<void> {
  let problem = await portProblem(settings.host, settings.port)
  for (let tries = 0; problem && tries < 20; tries++) {
    await sleep(100)
    problem = await portProblem(settings.host, settings.port)
  }
  if (problem) throw new Error(problem)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!stop.signal.aborted) console.error(error instanceof Error ? error.message : error)
  process.exitCode = stop.signal.aborted ? 0 : 1
}
process.exit()
