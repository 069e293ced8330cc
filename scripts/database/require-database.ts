import pg from 'pg'

/** Makes sure that the operator's database answers; otherwise throws a sentence that says what to look at. Never shows the address: it has the password. */
export async function requireDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {}) // a connection that breaks later is reported by whoever uses it
  try {
    await client.connect()
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : 'no answer'
    throw new Error(`The database of DATABASE_URL does not let us in (${reason}). Check its host, port, name, user and password, and that it is running.`)
  } finally {
    await client.end().catch(() => {})
  }
}
