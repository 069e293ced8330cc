// Has a program of ours run again and again while the app is served, for the first time when the start has settled.
import { fork } from 'node:child_process'
import path from 'node:path'
import { root } from '../settings.mjs'
import type { Environment } from '../process/spawn-tethered.mjs'

export const QUARTER_HOURLY = { firstAfterMs: 60_000, everyMs: 15 * 60_000 } as const
export const DAILY = { firstAfterMs: 10 * 60_000, everyMs: 24 * 60 * 60_000 } as const
type Rhythm = typeof QUARTER_HOURLY | typeof DAILY

/** Until `signal` fires. `script` is below scripts/, `what` says what it does; a run that fails is said and done again the next time, one that still goes on is not joined. */
export function runRegularly({ script, what }: { script: string; what: string }, { firstAfterMs, everyMs }: Rhythm, environment: Environment, signal: AbortSignal): void {
  let isRunning = false
  const run = () => {
    if (isRunning) return
    isRunning = true
    // Out of the terminal's group: Ctrl-C is ours to pass on. When we die, the closed channel ends it.
    const child = fork(path.join(root, 'scripts', script), [], {
      cwd: root, env: environment as NodeJS.ProcessEnv, execArgv: ['--conditions=react-server', '--import', 'tsx'], detached: true,
    })
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop, { once: true })
    child.on('error', (error) => {
      isRunning = false
      console.error(`${what} could not be started:`, error.message)
    })
    child.on('close', (code) => {
      isRunning = false
      signal.removeEventListener('abort', stop)
      if (code) console.error(`${what} failed (exit code ${code}); the reason is above.`)
    })
  }
  const first = setTimeout(run, firstAfterMs).unref()
  const others = setInterval(run, everyMs).unref()
  signal.addEventListener('abort', () => {
    clearTimeout(first)
    clearInterval(others)
  }, { once: true })
}
