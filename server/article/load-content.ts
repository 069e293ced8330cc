import type { Content } from '../../core/key-point/content'
import { generateQuestions } from '../../core/question/generate/generate-questions'
import { contentHash } from '../../core/shared/content-hash'
import type { Instant } from '../../core/shared/instant'
import { findContentArticles, saveArticles } from '../../data/article.ts'
import { allowLongStatements, type Connection, type Database, inTransaction } from '../../data/client.ts'
import { findContentKeyPoints, findTerms, saveKeyPoints, saveTerms } from '../../data/key-point.ts'
import { lockPublication } from '../../data/ledger.ts'
import { markQuestions } from '../question/mark-questions'
import { publishQuestions } from '../question/publish-questions'

/** A slow machine may take its time, and so may an invalidation, or another program that starts, that has to be waited for. */
const LOADING_TIMEOUT_MS = 120_000

export type LoadedContent = {
  articles: number
  keyPoints: number
  terms: number
  published: number
  rejected: number
  /** Passed the gate, but this very revision was invalidated: not asked until its wording changes. */
  withheld: number
  /** Rows written; 0 when everything was there already. */
  changed: number
}

/**
 * Brings the database to the state of `content/`: new and changed entries are written, missing ones retired,
 * unchanged ones left alone. Published questions are marked against what changed; those whose new rendering passes the
 * gate are superseded or refreshed, the others retired. Nothing is deleted, because reviews refer to it. One transaction.
 */
export async function loadContent(db: Database, content: Content, now: Instant): Promise<LoadedContent> {
  const at = new Date(now)
  const { articles, keyPoints, terms } = content
  const { published, rejected } = generateQuestions(content)
  const hashes = new Map(articles.map((article) => [article.id, contentHash(JSON.stringify(article))]))
  const { changed, withheld } = await inTransaction(db, async (tx) => {
    await allowLongStatements(tx, LOADING_TIMEOUT_MS)
    await lockPublication(tx)
    const before = await findContent(tx)
    const rows = [
      await saveArticles(tx, articles.map((article, position) => ({
        article, position, contentHash: hashes.get(article.id) ?? '',
      })), at),
      await saveKeyPoints(tx, keyPoints.map((keyPoint, position) => ({
        keyPoint, position, revision: contentHash(JSON.stringify(keyPoint)).slice(0, 16),
        articleIds: [...new Set(keyPoint.evidence.map((quote) => quote.articleId))],
      })), at),
      await saveTerms(tx, terms, at),
    ].reduce((sum, count) => sum + count, 0)
    if (rows > 0) await markQuestions(tx, before, content, at)
    const publication = await publishQuestions(tx, published, hashes, at)
    return { changed: rows + publication.changed, withheld: publication.withheld }
  }, { timeoutMs: LOADING_TIMEOUT_MS })
  return {
    articles: articles.length, keyPoints: keyPoints.length, terms: terms.length,
    published: published.length - withheld, rejected: rejected.length, withheld, changed,
  }
}

/** What was loaded last. */
async function findContent(tx: Connection): Promise<Content> {
  return { articles: await findContentArticles(tx), keyPoints: await findContentKeyPoints(tx), terms: await findTerms(tx) }
}
