// Makes a new, empty PostgreSQL cluster. It is made in a folder beside and renamed when it is complete:
// a cluster that was killed in the making is never used, and a complete one is never deleted.
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { spawnTethered, type Environment } from '../process/spawn-tethered.mjs'
import { program, type Binaries } from './binaries.ts'
import type { SystemUser } from './system-user.ts'

export interface NewCluster {
  cluster: string
  binaries: Binaries
  user: SystemUser | null
  administratorPassword: string
  /** Skips flushing to disk; for tests. */
  unsafe?: boolean
}

/** The cluster's PostgreSQL major version; null when there is no complete cluster. */
export function clusterVersion(cluster: string): string | null {
  try {
    return readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return null
  }
}

export async function createCluster({ cluster, binaries, user, administratorPassword, unsafe }: NewCluster): Promise<void> {
  sweepHalfMade(cluster)
  makeRoom(cluster)
  const aside = `${cluster}.new-${randomBytes(4).toString('hex')}`
  const passwordFile = `${aside}-password`
  mkdirSync(aside, { mode: 0o700 })
  writeFileSync(passwordFile, administratorPassword + '\n', { mode: 0o600 })
  if (user) for (const file of [aside, passwordFile]) chownSync(file, user.uid, user.gid)
  try {
    const run = spawnTethered({
      command: program(binaries, 'initdb'),
      args: [
        `--pgdata=${aside}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorting by code point, the same on every system and after every upgrade; for Hangul it is the alphabet's order.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
        ...(unsafe ? ['--no-sync'] : []),
      ],
      cwd: '/',
      env: serverEnvironment(),
      stdout: 'pipe',
      stderr: 'pipe',
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    })
    let words = ''
    for (const stream of [run.stdout, run.stderr]) stream?.on('data', (chunk: Buffer) => (words += chunk.toString()))
    await run.started
    const { code } = await run.exited
    if (code !== 0) throw new Error(`Making the database failed:\n${words.trim()}`)
    renameSync(aside, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(aside, { recursive: true, force: true })
  }
}

/** PostgreSQL reads PG… variables; ours must not depend on what the operator has set for other servers. */
export function serverEnvironment(): Environment {
  const environment: Environment = {}
  for (const [name, value] of Object.entries(process.env)) if (!name.startsWith('PG')) environment[name] = value
  return { ...environment, LC_ALL: 'C', TZ: 'UTC' }
}

function sweepHalfMade(cluster: string): void {
  const folder = path.dirname(cluster)
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${path.basename(cluster)}.new-`)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

// Whatever is at the cluster's place and is not a cluster was not put there by us: it is not ours to delete.
function makeRoom(cluster: string): void {
  if (!existsSync(cluster)) return
  if (readdirSync(cluster).length > 0) throw new Error(`${cluster} should hold the database, but holds other files. Move them away, then start again.`)
  rmdirSync(cluster)
}
