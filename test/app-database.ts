import { type Database, database } from '../data/client.ts'
import { startTestDatabase } from './test-database.ts'

/** A database of its own for a test file, to which the app's own `database()` leads. `beforeAll` may return its `close`. */
export async function openAppDatabase(): Promise<{ db: Database; close: () => Promise<void> }> {
  const test = await startTestDatabase()
  process.env.DATABASE_URL = test.url
  const db = database()
  return {
    db,
    close: async () => {
      await db.$disconnect()
      await test.stop()
    },
  }
}
