import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts'

export type Database = PrismaClient
/** What a query function needs: the client itself or a transaction of it. */
export type Connection = Prisma.TransactionClient

const CONNECT_TIMEOUT_MS = 3_000
const STATEMENT_TIMEOUT_MS = 5_000
const LOCK_TIMEOUT_MS = 2_000
const POOL_SIZE = 10

/**
 * A Prisma client on its own connection pool with every time-out set.
 * The server's time-outs are sent as start-up options, so nothing depends on session state.
 */
export function createDatabase(url: string): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    application_name: 'hoedam',
  })
  return new PrismaClient({ adapter })
}

const shared = globalThis as typeof globalThis & { hoedamDatabase?: Database }

/** The process's database, from DATABASE_URL; opened at first use and kept across development reloads. */
export function database(): Database {
  if (!shared.hoedamDatabase) {
    const url = process.env.DATABASE_URL
    if (!url) throw new Error('DATABASE_URL is not set. Start the app with `npm start`, which sets it.')
    shared.hoedamDatabase = createDatabase(url)
  }
  return shared.hoedamDatabase
}

/** For the rest of this transaction, statements may take this long and wait this long for a lock. For rare, large work. */
export async function allowLongStatements(tx: Connection, timeoutMs: number): Promise<void> {
  const timeout = String(timeoutMs)
  await tx.$queryRaw`SELECT set_config('statement_timeout', ${timeout}, true), set_config('lock_timeout', ${timeout}, true)`
}

/** Runs `work` in one transaction: all of it is committed, or nothing. It may take 10 s unless more is allowed. */
export function inTransaction<T>(
  db: Database,
  work: (tx: Connection) => Promise<T>,
  { timeoutMs = 2 * STATEMENT_TIMEOUT_MS } = {},
): Promise<T> {
  return db.$transaction(work, { maxWait: CONNECT_TIMEOUT_MS, timeout: timeoutMs })
}
