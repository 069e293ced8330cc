import pg from 'pg'

export interface TestServer {
  administratorUrl: string
  /** The app's own address; only the database's name in it changes. */
  appUrl: string
  /** The migrated database that test databases are copies of. */
  template: string
}

/** Makes a database that belongs to the app's user, as a copy of `template` or empty. Answers its address. */
export async function createTestDatabase(server: TestServer, name: string, template: string | null): Promise<string> {
  await asAdministrator(server, `CREATE DATABASE ${name} OWNER hoedam${template ? ` TEMPLATE ${template}` : ''}`)
  const url = new URL(server.appUrl)
  url.pathname = `/${name}`
  return url.href
}

export function dropTestDatabase(server: TestServer, name: string): Promise<void> {
  return asAdministrator(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

async function asAdministrator(server: TestServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.administratorUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
