// Brings a database to the newest migration, or says how it stands.
//   tsx scripts/migrate.ts deploy | status     on DATABASE_URL
//   tsx scripts/migrate.ts sql                 the SQL from nothing to schema.prisma
import pg from 'pg'
import { applyMigrations, migrationStatus, sqlFromSchema } from '../prisma/schema-engine.ts'

// Any fixed number will do; only our own migrations use it.
const lockNumber = 4_630_063

/** Applies the pending migrations and answers their names. Two at once: the second waits, then finds nothing to do. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return withConnection(databaseUrl, async (pool) => {
    await pool.query('BEGIN')
    await pool.query(`SET LOCAL lock_timeout = '10min'`)
    await pool.query('SET LOCAL statement_timeout = 0')
    await pool.query('SET LOCAL idle_in_transaction_session_timeout = 0')
    // A lock of the transaction, not of the session: behind PgBouncer a session's lock stays with somebody else's connection.
    await pool.query('SELECT pg_advisory_xact_lock($1)', [lockNumber])
    // From here on we wait for learners' queries, and while we wait new ones wait for us.
    await pool.query(`SET LOCAL lock_timeout = '30s'`)
    const applied = await applyMigrations(pool).catch((error: unknown) => {
      throw new Error(`Migrating the database failed, and nothing was changed: ${error instanceof Error ? error.message : error}`, { cause: error })
    })
    await pool.query('COMMIT')
    return applied
  })
}

// One connection: what is asked through the pool is then all in one session, and in one transaction.
async function withConnection<T>(databaseUrl: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 10_000 })
  // A connection that breaks also fails the query that uses it; that error is the one to report.
  pool.on('error', () => {})
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

/** The SQL that makes schema.prisma's tables in an empty database. */
export function schemaSql(): Promise<string> {
  return sqlFromSchema()
}

async function main(command: string | undefined): Promise<number> {
  if (command === 'sql') {
    process.stdout.write(await schemaSql())
    return 0
  }
  const databaseUrl = process.env.DATABASE_URL
  if ((command !== 'deploy' && command !== 'status') || !databaseUrl) {
    console.error('Usage: DATABASE_URL=postgresql://… tsx scripts/migrate.ts deploy | status, or: tsx scripts/migrate.ts sql')
    return 2
  }
  if (command === 'deploy') {
    const applied = await migrate(databaseUrl)
    for (const name of applied) console.log(`Applied ${name}`)
    if (applied.length === 0) console.log('The database is up to date.')
    return 0
  }
  const status = await withConnection(databaseUrl, migrationStatus)
  for (const name of status.failed) console.log(`failed    ${name}`)
  for (const name of status.edited) console.log(`edited    ${name}`)
  for (const name of status.unknown) console.log(`unknown   ${name}`)
  for (const name of status.pending) console.log(`pending   ${name}`)
  const clean = Object.values(status).every((names) => names.length === 0)
  if (clean) console.log('The database is up to date.')
  return clean ? 0 : 1
}

if (import.meta.filename === process.argv[1]) {
  process.exitCode = await main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
}
