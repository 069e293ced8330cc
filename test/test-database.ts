// A database of its own for a test file, in the server that data-setup.ts started:
//   const database = await startTestDatabase()
//   afterAll(() => database.stop())
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { createTestDatabase, dropTestDatabase } from './create-test-database.ts'

export interface TestDatabase {
  url: string
  /** Drops the database, whoever is still connected to it. */
  stop(): Promise<void>
}

/** A copy of the migrated database, without content; `empty` for one without even tables. */
export async function startTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = await createTestDatabase(server, name, empty ? null : server.template)
  return { url, stop: () => dropTestDatabase(server, name) }
}
