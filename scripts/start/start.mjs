// Says early what can be said early (taken data, taken port), installs, then hands over to serve.ts and stays its parent.
import '../process/survive-closed-output.mjs'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { liveHolder, readLock } from '../process/lock.mjs'
import { portProblem } from '../process/port.mjs'
import { onNpmGone } from '../process/watch-npm.mjs'
import { ensureInstalled } from '../install.mjs'
import { lockFile, readSettings, root } from '../settings.mjs'
import { alreadyRunning } from './already-running.mjs'

export async function start({ dev }) {
  try {
    const settings = readSettings()
    await refuseEarly(settings)
    onNpmGone(stopEverything)
    await ensureInstalled()
    process.exitCode = await serve(settings, dev)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

let child = null

function stopEverything() {
  if (child) child.kill('SIGTERM')
  else process.exit(1)
}

/** Before the long steps: is this data, or this port, somebody else's? serve.ts decides again, for good. */
async function refuseEarly({ dataDir, host, port }) {
  const lock = readLock(lockFile(dataDir))
  if (!lock) {
    const problem = await portProblem(host, port)
    if (problem) throw new Error(problem)
    return
  }
  // A server whose npm was just killed needs a moment to notice; one that is stopping is waited for by serve.ts.
  for (let waited = 0; waited < 2_000; waited += 100) {
    const holder = liveHolder(lockFile(dataDir))
    if (!holder || holder.state === 'stopping') return
    await sleep(100)
  }
  const holder = liveHolder(lockFile(dataDir))
  if (holder && holder.state !== 'stopping') throw new Error(alreadyRunning(holder, dataDir))
}

function serve(settings, dev) {
  child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', ...(dev ? ['--dev'] : [])], {
    cwd: root,
    env: { ...process.env, HOEDAM_DATA_DIR: settings.dataDir },
    // The channel tells serve.ts when we die, however we die.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  // Not SIGHUP: a handler would undo nohup; without one, the closed terminal ends us and the channel tells serve.ts.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
