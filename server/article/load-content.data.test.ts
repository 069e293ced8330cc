import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, createDatabase } from '#data/client'
import { findArticleVersions } from '#data/article'
import { findKeyPoints, findStudiableKeyPointIds } from '#data/key-point'
import { findLedger, insertInvalidation } from '#data/ledger'
import { countPublished, countQuestions, findProbes, findPublishedOfKind, findPublishedQuestions, findQuestionRevisions, findStanding } from '#data/question'
import type { Content } from '#core/key-point/content'
import { contentHash } from '#core/shared/content-hash'
import { RULE_SET_VERSION } from '#core/question/item-lint/rule-set-version'
import { markQuestions } from '../question/mark-questions'
import { makeContent } from '../../test/content-factory'
import { type TestDatabase, startTestDatabase } from '../../test/test-database'
import { loadContent } from './load-content'
import { EVERYBODY } from '#server/audience'

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
    expect(await findPublishedQuestions(db, EVERYBODY)).toHaveLength(first.published)
    expect(await loadContent(db, makeContent(), NOW + 1000)).toEqual({ ...first, changed: 0 })
  })

  it('reads key points back exactly as they were written', async () => {
    const { keyPoints } = makeContent()
    expect(await findKeyPoints(db, EVERYBODY)).toEqual(keyPoints)
  })

  it('gives changed questions a new revision and keeps the old one as it was', async () => {
    const before = await findPublishedQuestions(db, EVERYBODY)
    const content = makeContent()
    const [changed, ...rest] = content.keyPoints
    if (!changed) throw new Error('the sample has key points')
    await loadContent(db, { ...content, keyPoints: [{ ...changed, editorNote: 'Seen again.' }, ...rest] }, NOW + 2000)
    const after = new Map((await findPublishedQuestions(db, EVERYBODY)).map((question) => [question.id, question]))
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
    expect((await findKeyPoints(db, EVERYBODY)).map(({ id }) => id)).not.toContain(gone?.id)
    expect((await findPublishedQuestions(db, EVERYBODY)).some(({ keyPointId }) => keyPointId === gone?.id)).toBe(false)
    expect(await db.questionRevision.count({ where: { question: { keyPointId: gone?.id ?? '' } } })).toBeGreaterThan(0)
    await loadContent(db, content, NOW + 4000)
    expect((await findKeyPoints(db, EVERYBODY)).map(({ id }) => id)).toContain(gone?.id)
  })

  it('leaves alone what was imported', async () => {
    const at = new Date(NOW)
    const common = { position: 10_000, body: {}, status: 'published' as const, updatedAt: at, origin: 'imported' as const }
    await db.article.create({ data: { ...common, id: 'imported-one', contentHash: 'x' } })
    await db.keyPoint.create({ data: { ...common, id: 'imported-one-p1', revision: 'x', articleIds: ['imported-one'] } })
    await db.question.create({ data: { id: 'imported-one-p1.cloze.a', keyPointId: 'imported-one-p1', kind: 'cloze', currentRevision: 'x', status: 'published', updatedAt: at } })
    expect((await loadContent(db, makeContent(), NOW + 5000)).changed).toBe(0)
    const kept = [await db.article.findUnique({ where: { id: 'imported-one' } }), await db.keyPoint.findUnique({ where: { id: 'imported-one-p1' } }), await findStanding(db, 'imported-one-p1.cloze.a')]
    expect(kept.map((row) => row?.status)).toEqual(['published', 'published', 'published'])
    await db.question.delete({ where: { id: 'imported-one-p1.cloze.a' } })
    await db.keyPoint.delete({ where: { id: 'imported-one-p1' } })
    await db.article.delete({ where: { id: 'imported-one' } })
  })
})

/** The sample with a paragraph put before those of its first article; its key points still name the old numbers. */
function withNewOpening(keyPoints: (content: Content) => Content['keyPoints'] = ({ keyPoints: same }) => same): Content {
  const content = makeContent()
  const [first, ...rest] = content.articles
  if (!first) throw new Error('the sample has articles')
  const opening = { number: 1, sentences: [{ text: 'A new paragraph opens it.', sources: [] }] }
  const paragraphs = [opening, ...first.paragraphs.map((paragraph) => ({ ...paragraph, number: paragraph.number + 1 }))]
  return { ...content, articles: [{ ...first, paragraphs }, ...rest], keyPoints: keyPoints(content) }
}
const shifted = ({ keyPoints }: Content): Content['keyPoints'] => {
  const shift = <Q extends { articleId: string; paragraph: number }>(quote: Q): Q =>
    (quote.articleId === 'berg' ? { ...quote, paragraph: quote.paragraph + 1 } : quote)
  return keyPoints.map((keyPoint) => ({ ...keyPoint, evidence: keyPoint.evidence.map(shift) }))
}
const events = async (questionId: string) => (await findLedger(db, questionId)).map(({ event }) => event)

describe('a new version of an article', () => {
  const id = 'harbour-talks.single-choice.place'
  beforeAll(async () => { await loadContent(db, makeContent(), NOW + 10_000) })

  it('keeps the old version for the revisions that quote it', async () => {
    const hashOf = (content: Content) => contentHash(JSON.stringify(content.articles[0]))
    await loadContent(db, withNewOpening(shifted), NOW + 11_000)
    const versions = [makeContent(), withNewOpening()].map((content) => ({ articleId: 'berg', contentHash: hashOf(content) }))
    const kept = await findArticleVersions(db, versions)
    expect(kept.map(({ paragraphs }) => paragraphs.length).sort()).toEqual([3, 4])
  })

  it('supersedes the questions whose quotes moved, by a revision that passes the gate', async () => {
    const history = await findLedger(db, id)
    expect(history.slice(-4).map(({ event }) => event)).toEqual(['stale', 'superseded', 'produced', 'published'])
    const [stale, superseded, produced, published] = history.slice(-4)
    expect(stale?.detail.staleReasons?.[0]).toMatchObject({ type: 'quote-moved', fromParagraph: 1, toParagraph: 2 })
    expect(superseded?.detail).toEqual({ supersededBy: published?.revision })
    expect(produced).toMatchObject({ actor: { type: 'template', kind: 'single-choice', version: 1 }, ruleSetVersion: RULE_SET_VERSION })
    expect(published).toMatchObject({ actor: { type: 'content' }, ruleSetVersion: RULE_SET_VERSION })
    expect(published?.detail.articleVersions).toEqual(produced?.detail.articleVersions)
    expect(await findStanding(db, id)).toMatchObject({ status: 'published', freshness: 'fresh', currentRevision: published?.revision })
  })

  it('retires the broken ones that cannot be rendered again, and publishes them once they can', async () => {
    const content = makeContent()
    const articles = content.articles.map((article) => (article.id !== 'berg' ? article : {
      ...article, paragraphs: article.paragraphs.map((paragraph) => ({
        ...paragraph, sentences: paragraph.sentences.map((sentence) => ({ ...sentence, text: sentence.text.replace('were held in', 'took place in') })),
      })),
    }))
    await loadContent(db, { ...content, articles }, NOW + 12_000)
    expect(await findStanding(db, id)).toMatchObject({ status: 'retired', freshness: 'broken' })
    expect((await events(id)).slice(-2)).toEqual(['broken', 'retired'])
    await loadContent(db, content, NOW + 13_000)
    expect(await findStanding(db, id)).toMatchObject({ status: 'published', freshness: 'fresh' })
    expect((await events(id)).at(-1)).toBe('published')
  })

  it('refreshes a question that is stale but renders as before', async () => {
    const before = await findStanding(db, id)
    const content = makeContent()
    const keyPoints = content.keyPoints.map((keyPoint) => (keyPoint.id === 'harbour-talks' ? { ...keyPoint, subject: 'the talks' } : keyPoint))
    await loadContent(db, { ...content, keyPoints }, NOW + 14_000)
    expect(await findStanding(db, id)).toEqual(before)
    expect((await events(id)).slice(-2)).toEqual(['stale', 'refreshed'])
    await loadContent(db, content, NOW + 15_000)
  })

  it('pauses what is stale or broken until it is published again, whatever asks for questions', async () => {
    const before = { ids: await findStudiableKeyPointIds(db, EVERYBODY), count: await countPublished(db) }
    const content = makeContent()
    await markQuestions(db, content, { ...content, articles: content.articles.filter((article) => article.id !== 'berg') }, new Date(NOW + 16_000))
    const asked = (await findPublishedQuestions(db, EVERYBODY)).map((question) => question.id)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked).not.toContain(id)
    expect(await countPublished(db)).toBe(asked.length)
    expect((await findPublishedOfKind(db, EVERYBODY, 'single-choice')).map(({ questionId }) => questionId)).not.toContain(id)
    expect((await findProbes(db, EVERYBODY, ['harbour-talks'])).map((probe) => probe.id)).not.toContain(id)
    expect((await countQuestions(db, EVERYBODY)).get('harbour-talks')).toBeUndefined()
    expect(await findStudiableKeyPointIds(db, EVERYBODY)).not.toContain('harbour-talks')

    await markQuestions(db, content, content, new Date(NOW + 17_000))
    expect(await findStanding(db, id)).toMatchObject({ status: 'published', freshness: 'broken' })
    await loadContent(db, content, NOW + 18_000)
    expect({ ids: await findStudiableKeyPointIds(db, EVERYBODY), count: await countPublished(db) }).toEqual(before)
    expect((await events(id)).slice(-2)).toEqual(['broken', 'refreshed'])
  })

  it('withholds a revision that was invalidated, and asks the question again when it is worded anew', async () => {
    const old = await findStanding(db, id)
    await insertInvalidation(db, { questionId: id, revision: old?.currentRevision ?? '', reason: 'Two answers are right.', actorId: null, invalidatedAt: new Date(NOW) })
    const loaded = await loadContent(db, makeContent(), NOW + 19_000)
    expect(loaded.withheld).toBe(1)
    expect(await findStanding(db, id)).toMatchObject({ status: 'retired' })
    const content = makeContent()
    const keyPoints = content.keyPoints.map((keyPoint) => (keyPoint.id !== 'harbour-talks' ? keyPoint : {
      ...keyPoint, asks: keyPoint.asks.map((ask) => ({ ...ask, question: ask.question.replace('In which city', 'In what city') })),
    }))
    expect((await loadContent(db, { ...content, keyPoints }, NOW + 20_000)).withheld).toBe(0)
    const now = await findStanding(db, id)
    expect(now?.status).toBe('published')
    expect(now?.currentRevision).not.toBe(old?.currentRevision)
  })
})

describe('what was published', () => {
  it.each(['QuestionRevision', 'ArticleVersion', 'RevisionInvalidation', 'LedgerEntry'])('cannot be changed or deleted: %s', async (table) => {
    const count = async () => (await db.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${table}"`))[0]?.n
    const before = await count()
    expect(before).toBeGreaterThan(0n)
    const column = { QuestionRevision: 'body', ArticleVersion: 'body', RevisionInvalidation: 'reason', LedgerEntry: 'detail' }[table]
    for (const sql of [`UPDATE "${table}" SET "${column}" = "${column}"`, `DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`]) {
      await expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow(/refused/)
    }
    expect(await count()).toBe(before)
  })
})
