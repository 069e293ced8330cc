// Starts a PostgreSQL server on a complete cluster and says when it answers.
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../process/port.mjs'
import { spawnTethered, type Exit, type StopSignal } from '../process/spawn-tethered.mjs'
import { program, type Binaries } from './binaries.ts'
import { serverEnvironment } from './create-cluster.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import type { SystemUser } from './system-user.ts'

export interface ServerPlan {
  cluster: string
  binaries: Binaries
  user: SystemUser | null
  logFile: string
  /** Further server settings. */
  settings?: Record<string, string>
  /** Told of each process we start, so that the lock can name it. */
  onProcess?: (started: { pid: number; identity: string | null }) => void
}

export interface DatabaseServer {
  port: number
  exited: Promise<Exit>
  stop(): Promise<void>
}

// SIGINT is PostgreSQL's fast shutdown: it ends the sessions, writes everything out and leaves.
const stopSequence: StopSignal[] = [
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
]

/** Tries again for a while: the port may be taken from under us, and a killed server's children need a moment to leave. */
export async function startServer(plan: ServerPlan): Promise<DatabaseServer> {
  if (sizeOf(plan.logFile) > 5_000_000) renameSync(plan.logFile, `${plan.logFile}.old`)
  const deadline = Date.now() + 20_000
  for (;;) {
    const logBegins = sizeOf(plan.logFile)
    const server = await tryStart(plan)
    if (server) return server
    if (Date.now() > deadline) {
      const log = readFileSync(plan.logFile).subarray(logBegins).toString().trim()
      throw new Error(`The database server does not start. What it says (in ${plan.logFile}):\n${log}`)
    }
    await sleep(500)
  }
}

async function tryStart({ cluster, binaries, user, logFile, settings = {}, onProcess }: ServerPlan): Promise<DatabaseServer | null> {
  const port = await freePort()
  const log = openSync(logFile, 'a', 0o600)
  // No socket file: where it could lie, the path is often too long for one. The port is on this machine only.
  // Terse: the details of an error can hold what a learner wrote.
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
  }
  const run = spawnTethered({
    command: program(binaries, 'postgres'),
    args: ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    cwd: '/',
    env: serverEnvironment(),
    stdout: log,
    stderr: log,
    orphanStop: stopSequence,
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  })
  closeSync(log)
  let over = false
  void run.exited.then(() => (over = true))
  const started = await run.started
  onProcess?.(started)
  while (!over) {
    const said = readPostmasterFile(cluster)
    if (said?.pid === started.pid && said.ready) {
      return { port, exited: run.exited, stop: async () => void (await run.stop(stopSequence)) }
    }
    await sleep(20)
  }
  return null
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
