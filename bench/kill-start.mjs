// Kills a first start with -9 at random moments, starts again, and asks: healthy? anything left behind?
//   node bench/kill-start.mjs [--times 10] [--how group|npm|start|serve|tree] [--keep-modules] [--folder DIR] [--seed N]
// Works in a copy of this clone. Without --how the ways to kill take turns. --keep-modules: install once, kill in the later steps.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { freePort } from '../scripts/process/port.mjs'

const ways = ['group', 'npm', 'start', 'serve', 'tree']
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '10' },
    how: { type: 'string' },
    'keep-modules': { type: 'boolean', default: false },
    folder: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const root = path.resolve(import.meta.dirname, '..')
const clone = realpathSync(values.folder ?? mkdtempSync(path.join(tmpdir(), 'hoedam-kill-')))
// Made again by a start; without --keep-modules the packages too.
const derived = ['.next', '.hoedam', 'generated', 'next-env.d.ts', ...(values['keep-modules'] ? [] : ['node_modules'])]
const random = mulberry32(Number(values.seed))

if (!values.folder) {
  // mkdtemp closes the folder to all but us; a clone is open, and under root the database's user has to get in.
  chmodSync(clone, 0o755)
  const left = new Set(['node_modules', '.git', '.next', '.hoedam', 'generated', 'test-results'])
  cpSync(root, clone, { recursive: true, filter: (source) => !left.has(path.relative(root, source)) })
}
console.log(`In ${clone}, seed ${values.seed}`)

if (values['keep-modules']) await measureFirstStart()
const usual = await measureFirstStart()
console.log(`An undisturbed first start takes ${(usual / 1000).toFixed(1)} s`)
let failures = 0
for (let trial = 1; trial <= Number(values.times); trial++) {
  const how = values.how ?? ways[(trial - 1) % ways.length]
  const afterMs = Math.round(random() * usual)
  const problems = await killAndRestart(how, afterMs)
  failures += problems.length > 0 ? 1 : 0
  console.log(`${String(trial).padStart(2)}  ${how.padEnd(5)} after ${(afterMs / 1000).toFixed(1).padStart(5)} s  ${problems.length === 0 ? 'healthy, nothing left' : problems.join('; ')}`)
}
console.log(failures === 0 ? `${values.times} of ${values.times} healthy.` : `${failures} of ${values.times} failed.`)
if (!values.folder && failures === 0) rmSync(clone, { recursive: true, force: true })
process.exitCode = failures === 0 ? 0 : 1

async function measureFirstStart() {
  clean()
  const begun = Date.now()
  const app = await start()
  const problem = await healthy(app)
  if (problem) throw new Error(`An undisturbed first start fails: ${problem}`)
  const took = Date.now() - begun
  await stop(app)
  return took
}

async function killAndRestart(how, afterMs) {
  const problems = []
  clean()
  const first = await start()
  await sleep(afterMs)
  kill(how, first)
  // At once, or after the tethers had time to act: both must do.
  const pause = random() < 0.5
  if (pause) {
    await sleep(8_000)
    const left = ours()
    if (left.length > 0) problems.push(`eight seconds after the kill still running: ${left.join(' | ')}`)
  }
  const second = await start()
  const problem = await healthy(second)
  if (problem) problems.push(`not healthy: ${problem}`)
  await stop(second)
  await sleep(500)
  const left = ours()
  if (left.length > 0) problems.push(`left behind: ${left.join(' | ')}`)
  return problems
}

function clean() {
  for (const name of derived) rmSync(path.join(clone, name), { recursive: true, force: true })
}

async function start() {
  const port = await freePort()
  const logFile = path.join(clone, `kill-start-${port}.log`)
  const log = openSync(logFile, 'w')
  const npm = spawn('npm', ['start'], { cwd: clone, env: { ...process.env, PORT: String(port) }, detached: true, stdio: ['ignore', log, log] })
  const exited = new Promise((resolve) => npm.on('exit', (code, signal) => resolve(signal ?? code)))
  let over = false
  void exited.then(() => (over = true))
  return { npm, port, logFile, exited, isOver: () => over }
}

async function healthy(app) {
  for (const deadline = Date.now() + 6 * 60_000; Date.now() < deadline; await sleep(200)) {
    if (app.isOver()) return `ended with ${await app.exited}: ${readFileSync(app.logFile, 'utf8').trim().split('\n').slice(-6).join(' / ')}`
    try {
      const answer = await fetch(`http://127.0.0.1:${app.port}/api/health`)
      if (answer.ok && readFileSync(app.logFile, 'utf8').includes('Hoedam is ready')) return null
    } catch {
      // Not yet.
    }
  }
  return 'no answer in six minutes'
}

async function stop(app) {
  if (!app.isOver()) app.npm.kill('SIGTERM')
  for (const deadline = Date.now() + 40_000; Date.now() < deadline && (!app.isOver() || ours().length > 0); ) await sleep(100)
}

function kill(how, { npm }) {
  const tree = descendants(npm.pid)
  const byScript = (script) => tree.filter((pid) => commandOf(pid).includes(script) && !commandOf(pid).startsWith('sh '))
  const targets = {
    group: [-npm.pid],
    npm: [npm.pid],
    start: byScript('scripts/start.mjs').filter((pid) => pid !== npm.pid),
    serve: byScript('scripts/serve.ts'),
    tree,
  }[how]
  // Too early for that process to be there: then npm and all that is.
  for (const pid of targets.length > 0 ? targets : tree) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}

function descendants(pid) {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((row) => row.trim().split(/\s+/).map(Number))
  const found = [pid]
  for (const one of found) found.push(...rows.filter(([, parent]) => parent === one).map(([child]) => child))
  return found
}

function commandOf(pid) {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** What runs in or names the clone, apart from ourselves. */
function ours() {
  const rows = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,stat=,command='], { encoding: 'utf8' }).trim().split('\n')
  return rows.flatMap((row) => {
    const [, pid, state, command] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(row) ?? []
    if (!pid || Number(pid) === process.pid || state.startsWith('Z') || command.includes('kill-start.mjs')) return []
    return command.includes(clone) || folderOf(pid).startsWith(clone) ? [`${pid} ${command.slice(0, 120)}`] : []
  })
}

function folderOf(pid) {
  try {
    return existsSync('/proc') ? readlinkSync(`/proc/${pid}/cwd`) : ''
  } catch {
    return ''
  }
}

/** A small seeded generator, so that a run can be repeated. */
function mulberry32(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
