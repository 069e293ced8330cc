import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#data/client'
import { EVERYBODY } from '#server/audience'
import { openAppDatabase } from '../../test/app-database'
import { makeContent, makeTerm } from '../../test/content-factory'
import { loadContent } from './load-content'
import { readingMaterial } from './reading-material'

const NOW = Date.parse('2026-03-10T09:00:00Z')
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

describe('the reading material', () => {
  it('is read once and kept until the content changes', async () => {
    await loadContent(db, makeContent(), NOW)
    const first = await readingMaterial(EVERYBODY)
    expect(first.terms.length).toBeGreaterThan(0)
    expect(await readingMaterial(EVERYBODY)).toBe(first)
    const term = makeTerm('added-later', 'city', 'Added')
    await loadContent(db, { ...makeContent(), terms: [...makeContent().terms, term] }, NOW + 1000)
    expect((await readingMaterial(EVERYBODY)).terms.map(({ id }) => id)).toContain('added-later')
  })

  it('holds only what is published', async () => {
    await loadContent(db, makeContent(), NOW + 2000)
    expect((await readingMaterial(EVERYBODY)).terms.map(({ id }) => id)).not.toContain('added-later')
  })

  it('is read anew also after a change that was begun before the last one and stored after it', async () => {
    const [one, another] = (await readingMaterial(EVERYBODY)).articles
    if (!one || !another) throw new Error('The sample has two articles')
    const change = (id: string, data: object, at: number) => db.article.update({ where: { id }, data: { ...data, updatedAt: new Date(at) } })
    await change(one.id, {}, NOW + 60_000)
    expect((await readingMaterial(EVERYBODY)).articles.map(({ id }) => id)).toContain(another.id)
    await change(another.id, { status: 'retired' }, NOW + 50_000)
    expect((await readingMaterial(EVERYBODY)).articles.map(({ id }) => id)).not.toContain(another.id)
  })
})
