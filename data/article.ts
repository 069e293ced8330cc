import type { Article } from '../core/article/article'
import { type Audience, visibleTo } from './audience.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

export type StoredArticle = { article: Article; contentHash: string; position: number }

/** Published articles in teaching order. */
export async function findArticles(db: Connection, audience: Audience): Promise<Article[]> {
  const rows = await db.article.findMany({ where: { status: 'published', ...visibleTo(audience) }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => stored<Article>(row.body))
}

/** Published articles of `content/`, for its loading. */
export async function findContentArticles(db: Connection): Promise<Article[]> {
  const rows = await db.article.findMany({ where: { status: 'published', origin: 'content' }, orderBy: { position: 'asc' } })
  return rows.map((row) => stored<Article>(row.body))
}

/** Versions that were ever loaded, the newest and older ones. Unknown ones are left out. */
export async function findArticleVersions(
  db: Connection,
  wanted: readonly { articleId: string; contentHash: string }[],
): Promise<Article[]> {
  if (wanted.length === 0) return []
  const rows = await db.articleVersion.findMany({
    where: { OR: wanted.map(({ articleId, contentHash }) => ({ articleId, contentHash })) }, orderBy: { articleId: 'asc' },
  })
  return rows.map((row) => stored<Article>(row.body))
}

/** Articles by name, published or not, in their newest versions: for who knows the names from a question that they may see. */
export async function findNamedArticles(db: Connection, ids: readonly string[]): Promise<Article[]> {
  const rows = await db.article.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } })
  return rows.map((row) => stored<Article>(row.body))
}

/** The hashes of these articles' newest versions, by id. */
export async function findContentHashes(db: Connection, ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await db.article.findMany({ where: { id: { in: [...ids] } }, select: { id: true, contentHash: true } })
  return Object.fromEntries(rows.map(({ id, contentHash }) => [id, contentHash]))
}

/** What these articles are called, in teaching order, also of those that are no longer published. */
export async function findArticleLabels(db: Connection, ids: readonly string[]): Promise<{ id: string; label: string }[]> {
  const rows = await db.article.findMany({ where: { id: { in: [...ids] } }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, body: true } })
  return rows.map(({ id, body }) => ({ id, label: stored<Article>(body).label }))
}

/** Writes the articles of `content/` that changed, keeps every version, and retires the ones that are gone; imported ones are left alone. Returns how many rows changed. */
export async function saveArticles(db: Connection, articles: readonly StoredArticle[], at: Date): Promise<number> {
  const before = new Map((await db.article.findMany()).map((row) => [row.id, row]))
  let changed = 0
  for (const { article, contentHash, position } of articles) {
    const old = before.get(article.id)
    if (old && old.contentHash === contentHash && old.position === position && old.status === 'published') continue
    const row = { position, contentHash, body: json(article), status: 'published' as const, updatedAt: at }
    await db.article.upsert({ where: { id: article.id }, create: { id: article.id, ...row }, update: row })
    changed += 1
  }
  await db.articleVersion.createMany({
    data: articles.map(({ article, contentHash }) => ({ articleId: article.id, contentHash, body: json(article), loadedAt: at })),
    skipDuplicates: true,
  })
  const gone = await db.article.updateMany({
    where: { origin: 'content', id: { notIn: articles.map(({ article }) => article.id) }, status: 'published' },
    data: { status: 'retired', updatedAt: at },
  })
  return changed + gone.count
}
