// postmaster.pid, the file by which a PostgreSQL server says who it is and how far it has come.
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface PostmasterFile {
  pid: number
  port: number | null
  ready: boolean
}

export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    return parsePostmasterFile(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'))
  } catch {
    return null
  }
}

/** Lines: pid, data folder, start, port, socket folder, listen address, shared memory key, status. */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isInteger(pid) || pid === 0) return null
  const port = Number(lines[3])
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null, ready: lines[7]?.trim() === 'ready' }
}
