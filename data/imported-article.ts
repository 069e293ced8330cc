import type { Article } from '../core/article/article'
import type { KeyPoint } from '../core/key-point/key-point'
import type { Freshness } from '../core/question/freshness'
import type { Question } from '../core/question/question'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/**
 * Imported articles come before those of `content/` in the teaching order, the newest first: who brings one in wants it studied now,
 * not after everything else has been met.
 */
const BEFORE_CONTENT = -1
const KEY_POINTS_AN_ARTICLE = 1_000

export type ImportedArticle = {
  article: Article
  contentHash: string
  position: number
  /** null: public. */
  classroomId: string | null
  licence: string | null
  status: 'published' | 'retired'
  updatedAt: Date
}

/** An imported article; null when there is none of this id. */
export async function findImportedArticle(db: Connection, id: string): Promise<ImportedArticle | null> {
  const row = await db.article.findFirst({ where: { id, origin: 'imported' } })
  return row && { ...row, article: stored<Article>(row.body) }
}

/** The imported articles whose review belongs to a classroom, public ones among them, in teaching order. */
export async function findArticlesOfClassroom(db: Connection, classroomId: string): Promise<(ImportedArticle & { questions: number })[]> {
  const own = await db.articleImport.findMany({ where: { classroomId, publishedAt: { not: null } }, distinct: ['articleId'], select: { articleId: true } })
  const ids = own.map(({ articleId }) => articleId)
  const rows = await db.article.findMany({ where: { id: { in: ids }, origin: 'imported' }, orderBy: { position: 'asc' } })
  const asked = await db.question.findMany({ where: { status: 'published', freshness: 'fresh', keyPoint: { articleIds: { hasSome: ids } } }, select: { keyPoint: { select: { articleIds: true } } } })
  return rows.map((row) => ({ ...row, article: stored<Article>(row.body), questions: asked.filter(({ keyPoint }) => keyPoint.articleIds.includes(row.id)).length }))
}

/** How many articles everybody may read. */
export function countPublicArticles(db: Connection): Promise<number> {
  return db.article.count({ where: { status: 'published', classroomId: null } })
}

/**
 * Writes a version of an imported article and makes it the current one. It stays open to everybody where it is in use and was opened; a new
 * one, or one that was out of use, is its classroom's alone.
 */
export async function saveImportedArticle(tx: Connection, article: Article, contentHash: string, classroomId: string, at: Date): Promise<{ position: number; classroomId: string | null }> {
  const old = await tx.article.findUnique({ where: { id: article.id }, select: { position: true, classroomId: true, status: true } })
  const { _min } = await tx.article.aggregate({ where: { origin: 'imported' }, _min: { position: true } })
  const position = old?.position ?? Math.min(BEFORE_CONTENT, (_min.position ?? 0) - 1)
  const isOpenToEverybody = old?.status === 'published' && old.classroomId === null
  const row = {
    contentHash, body: json({ ...article, position }), status: 'published' as const, updatedAt: at, ...(isOpenToEverybody ? {} : { classroomId, licence: null }),
  }
  await tx.article.upsert({ where: { id: article.id }, create: { id: article.id, origin: 'imported', position, ...row }, update: row })
  await tx.articleVersion.createMany({ data: [{ articleId: article.id, contentHash, body: json(article), loadedAt: at }], skipDuplicates: true })
  return { position, classroomId: isOpenToEverybody ? null : classroomId }
}

/** Writes the key points of an imported article that are studied, and retires its others. */
export async function saveImportedKeyPoints(
  tx: Connection,
  articleId: string,
  place: { position: number; classroomId: string | null },
  keyPoints: readonly { keyPoint: KeyPoint; revision: string }[],
  at: Date,
): Promise<void> {
  for (const [index, { keyPoint, revision }] of keyPoints.entries()) {
    const row = {
      position: place.position * KEY_POINTS_AN_ARTICLE + index, revision, articleIds: [articleId], body: json(keyPoint),
      status: 'published' as const, classroomId: place.classroomId, updatedAt: at,
    }
    await tx.keyPoint.upsert({ where: { id: keyPoint.id }, create: { id: keyPoint.id, origin: 'imported', ...row }, update: row })
  }
  await tx.keyPoint.updateMany({
    where: { articleIds: { has: articleId }, origin: 'imported', status: 'published', id: { notIn: keyPoints.map(({ keyPoint }) => keyPoint.id) } },
    data: { status: 'retired', updatedAt: at },
  })
}

/** The wording that learners are asked about, by key point, of those of an imported article that are in use. */
export async function findRevisionsOfKeyPoints(db: Connection, articleId: string): Promise<Map<string, string>> {
  const rows = await db.keyPoint.findMany({
    where: { articleIds: { has: articleId }, origin: 'imported', status: 'published' }, select: { id: true, revision: true },
  })
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

/** Where the questions of an imported article stand, retired ones too, with the wording that counts, by id. */
export async function findQuestionsOfArticle(db: Connection, articleId: string): Promise<Map<string, PublishedQuestion>> {
  const rows = await db.question.findMany({ where: { keyPoint: { articleIds: { has: articleId }, origin: 'imported' } }, include: { revisions: true } })
  return new Map(rows.flatMap(({ id, status, freshness, currentRevision, isReserved, revisions }) => {
    const current = revisions.find(({ revision }) => revision === currentRevision)
    return current ? [[id, { status, freshness, isReserved, question: stored<Question>(current.body) }]] : []
  }))
}

export type PublishedQuestion = { status: 'published' | 'retired'; freshness: Freshness; isReserved: boolean; question: Question }

/** The key points of an imported article that are studied, in its order. */
export async function findKeyPointsOfArticle(db: Connection, articleId: string): Promise<KeyPoint[]> {
  const rows = await db.keyPoint.findMany({ where: { articleIds: { has: articleId }, origin: 'imported', status: 'published' }, orderBy: { position: 'asc' } })
  return rows.map(({ body }) => stored<KeyPoint>(body))
}

/** Takes an imported article and its key points out of use; its questions are retired apart, for the ledger's sake. */
export async function retireImportedArticle(tx: Connection, articleId: string, at: Date): Promise<void> {
  await tx.article.update({ where: { id: articleId }, data: { status: 'retired', updatedAt: at } })
  await tx.keyPoint.updateMany({ where: { articleIds: { has: articleId }, origin: 'imported' }, data: { status: 'retired', updatedAt: at } })
}

/** Lets everybody read and study an article under a licence, or its classroom alone. */
export async function saveAudience(tx: Connection, articleId: string, audience: { classroomId: string | null; licence: string | null }, at: Date): Promise<void> {
  await tx.article.update({ where: { id: articleId }, data: { ...audience, updatedAt: at } })
  await tx.keyPoint.updateMany({ where: { articleIds: { has: articleId }, origin: 'imported' }, data: { classroomId: audience.classroomId, updatedAt: at } })
}

/** Every imported article in use, with the classroom that brought it in; null where that is gone. */
export async function findImportedArticles(db: Connection): Promise<(ImportedArticle & { classroomName: string | null })[]> {
  const rows = await db.article.findMany({ where: { origin: 'imported', status: 'published' }, orderBy: { position: 'asc' } })
  const imports = await db.articleImport.findMany({ where: { articleId: { in: rows.map(({ id }) => id) } }, select: { articleId: true, classroom: { select: { name: true } } } })
  const names = new Map(imports.map(({ articleId, classroom }) => [articleId, classroom.name]))
  return rows.map((row) => ({ ...row, article: stored<Article>(row.body), classroomName: names.get(row.id) ?? null }))
}
