// Has a program of ours run once a day while the app is served, for the first time when the start has settled.
import { fork } from 'node:child_process'
import path from 'node:path'
import { root } from '../settings.mjs'
import type { Environment } from '../process/spawn-tethered.mjs'

const FIRST_AFTER_MS = 10 * 60_000
const EVERY_MS = 24 * 60 * 60_000

/** Until `signal` fires. `script` is below scripts/, `what` says what it does; a run that fails is said and tried again a day later. */
export function runDaily({ script, what }: { script: string; what: string }, environment: Environment, signal: AbortSignal): void {
  const run = () => {
    // Out of the terminal's group: Ctrl-C is ours to pass on. When we die, the closed channel ends it.
    const child = fork(path.join(root, 'scripts', script), [], {
      cwd: root, env: environment as NodeJS.ProcessEnv, execArgv: ['--conditions=react-server', '--import', 'tsx'], detached: true,
    })
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop, { once: true })
    child.on('error', (error) => console.error(`${what} could not be started:`, error.message))
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop)
      if (code) console.error(`${what} failed (exit code ${code}); the reason is above.`)
    })
  }
  const first = setTimeout(run, FIRST_AFTER_MS).unref()
  const daily = setInterval(run, EVERY_MS).unref()
  signal.addEventListener('abort', () => {
    clearTimeout(first)
    clearInterval(daily)
  }, { once: true })
}
