import type { Content } from '../../core/key-point/content'
import { generateQuestions } from '../../core/question/generate/generate-questions'
import { RULE_SET_VERSION } from '../../core/question/item-lint/rule-set-version'
import { contentHash } from '../../core/shared/content-hash'
import type { Instant } from '../../core/shared/instant'
import { saveArticles } from '../../data/article.ts'
import { type Database, inTransaction } from '../../data/client.ts'
import { saveKeyPoints, saveTerms } from '../../data/key-point.ts'
import { publishQuestions } from '../../data/question.ts'

/** Loading happens at the start, alone; a slow machine may take its time. */
const LOADING_TIMEOUT_MS = 120_000

export type LoadedContent = {
  articles: number
  keyPoints: number
  terms: number
  published: number
  rejected: number
  /** Rows written; 0 when everything was there already. */
  changed: number
}

/**
 * Brings the database to the state of `content/`: new and changed entries are written, missing ones retired,
 * unchanged ones left alone. Nothing is deleted, because reviews refer to it. One transaction.
 */
export async function loadContent(db: Database, content: Content, now: Instant): Promise<LoadedContent> {
  const at = new Date(now)
  const { articles, keyPoints, terms } = content
  const { published, rejected } = generateQuestions(content)
  const changed = await inTransaction(db, async (tx) => {
    const rows = [
      await saveArticles(tx, articles.map((article, position) => ({
        article, position, contentHash: contentHash(JSON.stringify(article)),
      })), at),
      await saveKeyPoints(tx, keyPoints.map((keyPoint, position) => ({
        keyPoint, position, revision: contentHash(JSON.stringify(keyPoint)).slice(0, 16),
        articleIds: [...new Set(keyPoint.evidence.map((quote) => quote.articleId))],
      })), at),
      await saveTerms(tx, terms, at),
      await publishQuestions(tx, published, RULE_SET_VERSION, at),
    ]
    return rows.reduce((sum, count) => sum + count, 0)
  }, { timeoutMs: LOADING_TIMEOUT_MS })
  return {
    articles: articles.length, keyPoints: keyPoints.length, terms: terms.length,
    published: published.length, rejected: rejected.length, changed,
  }
}
