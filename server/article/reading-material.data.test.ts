import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, createDatabase } from '#data/client'
import { makeContent, makeTerm } from '../../test/content-factory'
import { type TestDatabase, startTestDatabase } from '../../test/test-database'
import { loadContent } from './load-content'
import { readingMaterial } from './reading-material'

const NOW = Date.parse('2026-03-10T09:00:00Z')
let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await startTestDatabase()
  db = createDatabase(test.url)
})
afterAll(async () => {
  await db.$disconnect()
  await test.stop()
})

describe('the reading material', () => {
  it('is read once and kept until the content changes', async () => {
    await loadContent(db, makeContent(), NOW)
    const first = await readingMaterial(db)
    expect(first.terms.length).toBeGreaterThan(0)
    expect(await readingMaterial(db)).toBe(first)
    const term = makeTerm('added-later', 'city', 'Added')
    await loadContent(db, { ...makeContent(), terms: [...makeContent().terms, term] }, NOW + 1000)
    expect((await readingMaterial(db)).terms.map(({ id }) => id)).toContain('added-later')
  })

  it('holds only what is published', async () => {
    await loadContent(db, makeContent(), NOW + 2000)
    expect((await readingMaterial(db)).terms.map(({ id }) => id)).not.toContain('added-later')
  })
})
