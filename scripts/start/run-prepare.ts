// Runs prepare-database.ts and answers what it found out.
import { fork } from 'node:child_process'
import path from 'node:path'
import { root } from '../settings.mjs'
import type { Environment } from '../process/spawn-tethered.mjs'
import type { Prepared } from '../prepare-database.ts'

export function runPrepare(environment: Environment, signal: AbortSignal): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(root, 'scripts', 'prepare-database.ts'), [], {
      cwd: root,
      env: environment as NodeJS.ProcessEnv,
      execArgv: ['--conditions=react-server', '--import', 'tsx'],
      // Out of the terminal's group: Ctrl-C is ours to pass on. When we die, the closed channel ends it.
      detached: true,
    })
    let prepared: Prepared | undefined
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop)
    child.on('message', (message) => (prepared = message as Prepared))
    child.on('error', reject)
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop)
      if (prepared) resolve(prepared)
      else reject(new Error(`Preparing the database failed (${code === null ? 'it was killed' : `exit code ${code}`}); the reason is above.`))
    })
  })
}
