// The migrations and schema.prisma must describe the same database: the app is typed by the one and runs on the other.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaSql } from '../scripts/migrate.ts'
import { describeDatabase } from './describe-database.ts'
import { startTestDatabase, type TestDatabase } from './test-database.ts'

let migrated: TestDatabase
let fromSchema: TestDatabase

beforeAll(async () => {
  migrated = await startTestDatabase()
  fromSchema = await startTestDatabase({ empty: true })
  await run(fromSchema, await schemaSql())
})
afterAll(() => Promise.all([migrated?.stop(), fromSchema?.stop()]))

async function run({ url }: TestDatabase, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

describe('the migrations and schema.prisma', () => {
  it.each(['relations', 'columns', 'keys', 'indexes', 'enums'])('have the same %s', async (part) => {
    const [byMigrations, bySchema] = await Promise.all([describeDatabase(migrated.url), describeDatabase(fromSchema.url)])
    expect(bySchema[part]!.length).toBeGreaterThan(0)
    expect(byMigrations[part]).toEqual(bySchema[part])
  })

  it('would be told apart by a single column, key, action, index or default', async () => {
    const changed = await startTestDatabase({ empty: true })
    try {
      await run(changed, 'CREATE TABLE a (id int PRIMARY KEY, b text); CREATE TABLE c (a int REFERENCES a ON DELETE CASCADE)')
      const before = await describeDatabase(changed.url)
      const changes: [string, string][] = [
        ['columns', 'ALTER TABLE a ALTER b SET NOT NULL'],
        ['columns', `ALTER TABLE a ALTER b SET DEFAULT 'x'`],
        ['keys', 'ALTER TABLE c DROP CONSTRAINT c_a_fkey, ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES a ON DELETE RESTRICT'],
        ['indexes', 'CREATE INDEX ON a (b DESC)'],
        ['enums', `CREATE TYPE e AS ENUM ('x')`],
      ]
      for (const [part, sql] of changes) {
        await run(changed, sql)
        expect((await describeDatabase(changed.url))[part], sql).not.toEqual(before[part])
      }
    } finally {
      await changed.stop()
    }
  })
})
