// Stops a server that its owner left behind. Called only by the holder of the data directory's lock:
// whoever started that server is dead.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, isSameProcess, processIdentity } from '../process/process-identity.mjs'
import { readPostmasterFile } from './postmaster-file.ts'

/** Answers whether there was one to stop. */
export async function stopOrphanedServer(cluster: string): Promise<boolean> {
  const found = readPostmasterFile(cluster)
  if (!found) return false
  const server = { pid: found.pid, identity: processIdentity(found.pid) }
  if (server.identity === null) return false
  if (!isServerOf(cluster, commandLine(server.pid))) {
    // The number now names another program. PostgreSQL would take it for a running server and refuse to start.
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
    return false
  }
  // Fast shutdown first; then the one without a checkpoint, from which the next start recovers. Never SIGKILL:
  // it would leave the server's own children behind.
  for (const { signal, waitMs } of [
    { signal: 'SIGINT', waitMs: 20_000 },
    { signal: 'SIGQUIT', waitMs: 10_000 },
  ] as const) {
    if (!isSameProcess(server)) return true
    process.kill(server.pid, signal)
    for (let waited = 0; waited < waitMs && isSameProcess(server); waited += 50) await sleep(50)
  }
  if (isSameProcess(server)) throw new Error(`An earlier database server (process ${server.pid}) does not stop. Stop it by hand (kill -QUIT ${server.pid}), then start again.`)
  return true
}

/** Is this the command line of a PostgreSQL server on exactly this cluster? */
export function isServerOf(cluster: string, line: string): boolean {
  return /(^|\/)postgres\s/.test(line) && `${line} `.includes(` -D ${cluster} `)
}
