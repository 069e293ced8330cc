// A database of the first release: what was published in it has a version and a ledger after the migration.
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestDatabase, type TestDatabase } from './test-database.ts'

const migration = (name: string) => readFileSync(new URL(`../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8')
let test: TestDatabase
let client: pg.Client
beforeAll(async () => {
  test = await startTestDatabase({ empty: true })
  client = new pg.Client({ connectionString: test.url })
  await client.connect()
  await client.query(migration('20261122000000_first'))
  await client.query(`
    INSERT INTO "Article" VALUES ('a', 1, 'hash', '{"id": "a"}', 'published', '2026-01-01Z');
    INSERT INTO "KeyPoint" VALUES ('kp', 1, 'r', '{a}', '{}', 'published', '2026-01-01Z');
    INSERT INTO "Question" VALUES ('kp.cloze.x', 'kp', 'cloze', 'r2', 'published', '2026-01-01Z');
    INSERT INTO "QuestionRevision" VALUES ('kp.cloze.x', 'r1', 1, '{}', '2026-01-01Z'), ('kp.cloze.x', 'r2', 2, '{}', '2026-01-02Z')`)
  await client.query(migration('20261122130000_versions_and_invalidations'))
})
afterAll(async () => {
  await client?.end()
  await test?.stop()
})

describe('migrating a database of the first release', () => {
  it('keeps the articles as the first versions that are known', async () => {
    const { rows } = await client.query('SELECT "articleId", "contentHash", "body" FROM "ArticleVersion"')
    expect(rows).toEqual([{ articleId: 'a', contentHash: 'hash', body: { id: 'a' } }])
  })

  it('enters every revision in the ledger with its rule set, and leaves the questions fresh', async () => {
    const { rows } = await client.query('SELECT "revision", "event", "actorType", "ruleSetVersion" FROM "LedgerEntry" ORDER BY "revision"')
    expect(rows).toEqual([
      { revision: 'r1', event: 'published', actorType: 'content', ruleSetVersion: 1 },
      { revision: 'r2', event: 'published', actorType: 'content', ruleSetVersion: 2 },
    ])
    expect((await client.query('SELECT "freshness" FROM "Question"')).rows).toEqual([{ freshness: 'fresh' }])
  })
})
