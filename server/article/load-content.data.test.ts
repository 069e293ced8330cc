import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, createDatabase } from '#data/client'
import { findKeyPoints } from '#data/key-point'
import { findPublishedQuestions, findQuestionRevisions } from '#data/question'
import { makeContent } from '../../test/content-factory'
import { type TestDatabase, startTestDatabase } from '../../test/test-database'
import { loadContent } from './load-content'

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

describe('loading content', () => {
  it('publishes what is there, and writes nothing the second time', async () => {
    const first = await loadContent(db, makeContent(), NOW)
    expect(first.changed).toBeGreaterThan(0)
    expect(await findPublishedQuestions(db)).toHaveLength(first.published)
    expect(await loadContent(db, makeContent(), NOW + 1000)).toEqual({ ...first, changed: 0 })
  })

  it('reads key points back exactly as they were written', async () => {
    const { keyPoints } = makeContent()
    expect(await findKeyPoints(db)).toEqual(keyPoints)
  })

  it('gives changed questions a new revision and keeps the old one as it was', async () => {
    const before = await findPublishedQuestions(db)
    const content = makeContent()
    const [changed, ...rest] = content.keyPoints
    if (!changed) throw new Error('the sample has key points')
    await loadContent(db, { ...content, keyPoints: [{ ...changed, editorNote: 'Seen again.' }, ...rest] }, NOW + 2000)
    const after = new Map((await findPublishedQuestions(db)).map((question) => [question.id, question]))
    for (const old of before) {
      const isOfChanged = old.keyPointId === changed.id
      expect(after.get(old.id)?.revision === old.revision, old.id).toBe(!isOfChanged)
    }
    const kept = await findQuestionRevisions(db, before.map(({ id, revision }) => ({ questionId: id, revision })))
    expect(kept).toEqual(before)
  })

  it('retires what is gone without deleting it, and publishes it again when it is back', async () => {
    const content = makeContent()
    const [gone, ...rest] = content.keyPoints
    await loadContent(db, { ...content, keyPoints: rest }, NOW + 3000)
    expect((await findKeyPoints(db)).map(({ id }) => id)).not.toContain(gone?.id)
    expect((await findPublishedQuestions(db)).some(({ keyPointId }) => keyPointId === gone?.id)).toBe(false)
    expect(await db.questionRevision.count({ where: { question: { keyPointId: gone?.id ?? '' } } })).toBeGreaterThan(0)
    await loadContent(db, content, NOW + 4000)
    expect((await findKeyPoints(db)).map(({ id }) => id)).toContain(gone?.id)
  })
})
