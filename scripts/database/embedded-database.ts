// The database of a data directory: made when it is not there yet, freed from a dead owner's server, started, opened for the app.
// The caller holds the data directory's lock.
import { statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { clusterVersion, createCluster } from './create-cluster.ts'
import { credentials } from './credentials.ts'
import { placeBinaries, placeCluster, requireEntry } from './place.ts'
import { openDataDirectory } from '../data-directory.ts'
import { startServer, type ServerPlan } from './start-server.ts'
import { stopOrphanedServer } from './stop-orphan.ts'
import { databaseUser, type SystemUser } from './system-user.ts'
import type { Exit } from '../process/spawn-tethered.mjs'

const postgresMajor = '18'

export interface EmbeddedDatabase {
  /** For the app. */
  url: string
  /** For the server's administrator (making databases, backup). */
  administratorUrl: string
  /** Was the cluster made just now? */
  isNew: boolean
  exited: Promise<Exit>
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  say?: (line: string) => void
  onProcess?: ServerPlan['onProcess']
  /** Trades safety for speed; for tests. */
  unsafe?: boolean
}

export async function startEmbeddedDatabase({ dataDir, say = console.log, onProcess, unsafe = false }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  openDataDirectory(dataDir)
  const ownUser = databaseUser(say)
  const cluster = placeCluster(dataDir, ownUser, say)
  const found = clusterVersion(cluster)
  const user = found ? ownerOf(cluster, ownUser) : ownUser
  requireEntry(path.dirname(cluster), user)
  const binaries = placeBinaries(user)
  const passwords = credentials(dataDir, found !== null)
  if (found === null) {
    await createCluster({ cluster, binaries, user, administratorPassword: passwords.administrator, unsafe })
  } else if (found !== postgresMajor) {
    throw new Error(`The database in ${cluster} was made by PostgreSQL ${found}; this version of Hoedam brings PostgreSQL ${postgresMajor}. Start it with the version that made it, make a backup, and restore it here.`)
  } else if (await stopOrphanedServer(cluster)) {
    say('Stopped a database server that an earlier start had left behind.')
  }
  const server = await startServer({
    cluster,
    binaries,
    user,
    logFile: path.join(dataDir, 'postgres.log'),
    settings: unsafe ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '200' } : {},
    ...(onProcess ? { onProcess } : {}),
  })
  const url = (name: string, password: string, database: string) => `postgresql://${name}:${password}@127.0.0.1:${server.port}/${database}`
  const administratorUrl = url('postgres', passwords.administrator, 'postgres')
  try {
    await ensureAppDatabase(administratorUrl, passwords.app)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { url: url('hoedam', passwords.app, 'hoedam'), administratorUrl, isNew: found === null, exited: server.exited, stop: server.stop }
}

/** An existing cluster is served by the user it belongs to, for only that user may. */
function ownerOf(cluster: string, user: SystemUser | null): SystemUser | null {
  const { uid, gid } = statSync(cluster)
  if (user) return uid === user.uid ? user : { name: `user ${uid}`, uid, gid }
  if (uid !== process.getuid?.()) {
    throw new Error(`The database files in ${cluster} belong to another user (number ${uid}): Hoedam was started by root, or by that user, before. Start it by the same user again.`)
  }
  return null
}

/** Done at every start: a first start may have been killed between making the cluster and making these. */
async function ensureAppDatabase(administratorUrl: string, appPassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const role = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = 'hoedam'`)
    if (role.rowCount === 0) await client.query(`CREATE ROLE hoedam LOGIN PASSWORD '${appPassword}'`)
    const database = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'hoedam'`)
    if (database.rowCount === 0) await client.query('CREATE DATABASE hoedam OWNER hoedam')
  } finally {
    await client.end()
  }
}
