// Runs one of the installed tools to its end, on a tether.
import path from 'node:path'
import { spawnTethered } from '../process/spawn-tethered.mjs'
import { root } from '../settings.mjs'
import type { Lock } from '../process/lock.mjs'

export interface Tool {
  /** The tool's script under node_modules. */
  script: string
  args: string[]
  env?: Record<string, string | undefined>
  /** Where to name the process, so that a next start can end it. */
  lock?: Lock
  /** Stops the tool when it fires. */
  signal?: AbortSignal
  /** Keeps the output and shows it only when the tool fails. */
  quiet?: boolean
}

/** Resolves when the tool has succeeded, else throws. */
export async function runTool({ script, args, env = {}, lock, signal, quiet = false }: Tool): Promise<void> {
  signal?.throwIfAborted()
  const run = spawnTethered({
    command: process.execPath,
    args: [path.join(root, 'node_modules', script), ...args],
    cwd: root,
    env: { ...process.env, ...env },
    ...(quiet ? { stdout: 'pipe', stderr: 'pipe' } : {}),
  })
  let words = ''
  for (const stream of [run.stdout, run.stderr]) stream?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const stop = () => void run.stop()
  signal?.addEventListener('abort', stop)
  try {
    const started = await run.started
    lock?.update({ children: [{ name: path.basename(script), ...started }] })
    const { code } = await run.exited
    signal?.throwIfAborted()
    if (code !== 0) throw new Error(`${words}${script} ${args.join(' ')} failed (${code === null ? 'it was killed' : `exit code ${code}`}).`)
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
