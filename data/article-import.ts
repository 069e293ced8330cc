import type { Article } from '../core/article/article'
import type { Content } from '../core/key-point/content'
import type { KeyPoint } from '../core/key-point/key-point'
import type { Term } from '../core/key-point/term'
import type { Draft, DraftDecision } from '../core/question/draft'
import type { Finding } from '../core/question/item-lint/finding'
import type { Question } from '../core/question/question'
import { type ArticleImport as ImportRow, type ImportSource, type ImportState as ImportStateRow } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

export type { ImportSource } from '../generated/prisma/client.ts'
/** waiting, proposing, failed: the machine's part; draft: nobody has decided anything; then the teacher's. */
export type ImportState = Exclude<ImportStateRow, 'in_review'> | 'in-review'

export type NewImport = {
  id: string
  classroomId: string
  createdById: string
  createdAt: Date
  source: ImportSource
  sourceName: string | null
  articleId: string
  isUpdate: boolean
  title: string | null
  author: string | null
  publishedOn: string | null
  outlet: string | null
  format: 'text' | 'markdown'
  text: string
}

/** An import without its text and what was made of it. */
export type ImportSummary = Omit<NewImport, 'format' | 'text' | 'classroomId' | 'createdById'> & {
  state: ImportState
  startedAt: Date | null
  failure: string | null
  publishedAt: Date | null
  /** Null until it was read. */
  label: string | null
  questions: { decision: DraftDecision; count: number }[]
  /** Of the open ones, how many the rules hold back. */
  heldBack: number
}

/** An import with what was read of it, once that is there. */
export type StoredImport = Omit<ImportRow, 'state' | 'article' | 'terms'> & {
  state: ImportState
  article: Article | null
  terms: Term[]
}

export async function insertImport(db: Connection, row: NewImport): Promise<void> {
  await db.articleImport.create({ data: { ...row, state: 'waiting' } })
}

/** The imports of a classroom, the newest first. */
export async function findImports(db: Connection, classroomId: string): Promise<ImportSummary[]> {
  const rows = await db.articleImport.findMany({
    where: { classroomId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], omit: { text: true, terms: true, format: true, classroomId: true, createdById: true, publishedById: true },
  })
  const counts = await db.draftQuestion.groupBy({ by: ['importId', 'decision'], where: { importId: { in: rows.map(({ id }) => id) } }, _count: true })
  const held = await db.draftQuestion.groupBy({
    by: ['importId'], where: { importId: { in: rows.map(({ id }) => id) }, decision: 'open', findings: { array_contains: [{ severity: 'error' }] } }, _count: true,
  })
  return rows.map(({ article, state, ...row }) => ({
    ...row, state: named(state), label: article === null ? null : stored<Article>(article).label,
    questions: counts.filter(({ importId }) => importId === row.id).map(({ decision, _count }) => ({ decision, count: _count })),
    heldBack: held.find(({ importId }) => importId === row.id)?._count ?? 0,
  }))
}

/** One import of a classroom; null for any other. */
export async function findImport(db: Connection, classroomId: string, id: string): Promise<StoredImport | null> {
  const row = await db.articleImport.findFirst({ where: { id, classroomId } })
  return row && toImport(row)
}

/** As `findImport`, for the program that makes the proposals. */
export async function findImportById(db: Connection, id: string): Promise<StoredImport | null> {
  const row = await db.articleImport.findUnique({ where: { id } })
  return row && toImport(row)
}

/** The newest import of an article that was ever published; null when there is none. */
export async function findPublishedImport(db: Connection, classroomId: string, articleId: string): Promise<{ id: string } | null> {
  return db.articleImport.findFirst({ where: { classroomId, articleId, publishedAt: { not: null } }, orderBy: { publishedAt: 'desc' }, select: { id: true } })
}

function toImport({ state, article, terms, ...row }: ImportRow): StoredImport {
  return { ...row, state: named(state), article: article === null ? null : stored<Article>(article), terms: terms === null ? [] : stored<Term[]>(terms) }
}

function named(state: ImportStateRow): ImportState {
  return state === 'in_review' ? 'in-review' : state
}

function asRow(state: ImportState): ImportStateRow {
  return state === 'in-review' ? 'in_review' : state
}

/** Begins the proposals; false when they are being made already, or made: `before` is when a run that began counts as killed. */
export async function startImport(db: Connection, id: string, startedAt: Date, before: Date): Promise<boolean> {
  const { count } = await db.articleImport.updateMany({
    where: { id, OR: [{ state: { in: ['waiting', 'failed'] } }, { state: 'proposing', startedAt: { lt: before } }] },
    data: { state: 'proposing', startedAt, failure: null },
  })
  return count === 1
}

/** When the proposals of any import were last begun; null: never. */
export async function findLastBegun(db: Connection): Promise<Date | null> {
  const { _max } = await db.articleImport.aggregate({ _max: { startedAt: true } })
  return _max.startedAt
}

/** Says that the run begun at `startedAt` failed; nothing where another has begun since. */
export async function failImport(db: Connection, id: string, startedAt: Date, failure: string): Promise<void> {
  await db.articleImport.updateMany({ where: { id, state: 'proposing', startedAt }, data: { state: 'failed', failure } })
}

export type ReadyImport = { article: Article; terms: readonly Term[]; keyPoints: readonly KeyPoint[]; drafts: readonly Draft[] }

/** Puts down what the run begun at `startedAt` proposes; nothing where another has begun since. */
export async function readyImport(tx: Connection, id: string, startedAt: Date, { article, terms, keyPoints, drafts }: ReadyImport): Promise<void> {
  const { count } = await tx.articleImport.updateMany({
    where: { id, state: 'proposing', startedAt }, data: { state: 'draft', article: json(article), terms: json(terms) },
  })
  if (count === 0) return
  await tx.draftQuestion.deleteMany({ where: { importId: id } })
  await tx.draftKeyPoint.deleteMany({ where: { importId: id } })
  await tx.draftKeyPoint.createMany({ data: keyPoints.map((keyPoint, position) => ({ importId: id, id: keyPoint.id, position, body: json(keyPoint) })) })
  await tx.draftQuestion.createMany({
    data: drafts.map(({ question, findings, ...rest }, position) => ({
      importId: id, id: question.id, position, keyPointId: question.keyPointId, body: json(question), findings: json(findings), ...rest,
    })),
  })
}

/** Sets the state that the teacher's part of the work has come to. */
export async function saveImportState(tx: Connection, id: string, state: ImportState, published?: { publishedAt: Date; publishedById: string }): Promise<void> {
  await tx.articleImport.update({ where: { id }, data: { state: asRow(state), ...published } })
}

/** Whether a newer import of the same article was published: this one is closed. */
export async function isSuperseded(db: Connection, { id, articleId, createdAt }: { id: string; articleId: string; createdAt: Date }): Promise<boolean> {
  const newer = { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] }
  return (await db.articleImport.count({ where: { articleId, publishedAt: { not: null }, ...newer } })) > 0
}

/** From now on an article has one review, that of its newest version: the earlier ones are closed. */
export async function retireOtherImports(tx: Connection, articleId: string, id: string): Promise<void> {
  await tx.articleImport.updateMany({ where: { articleId, id: { not: id }, publishedAt: { not: null } }, data: { state: 'retired' } })
}

/** Deletes an import that was never published, with its drafts; false when it was. */
export async function deleteImport(tx: Connection, id: string): Promise<boolean> {
  const { count } = await tx.articleImport.deleteMany({ where: { id, publishedAt: null } })
  return count === 1
}

export type DraftKeyPointRow = { keyPoint: KeyPoint; isEdited: boolean }

export async function findDraftKeyPoints(db: Connection, importId: string): Promise<DraftKeyPointRow[]> {
  const rows = await db.draftKeyPoint.findMany({ where: { importId }, orderBy: { position: 'asc' } })
  return rows.map(({ body, isEdited }) => ({ keyPoint: stored<KeyPoint>(body), isEdited }))
}

export async function findDrafts(db: Connection, importId: string): Promise<Draft[]> {
  const rows = await db.draftQuestion.findMany({ where: { importId }, orderBy: { position: 'asc' } })
  return rows.map(({ body, findings, decision, isReserved, isEdited, freshness }) => ({
    question: stored<Question>(body), findings: stored<Finding[]>(findings), decision, isReserved, isEdited, freshness,
  }))
}

/** Waits until nobody else decides about this import. To be called first in a transaction that writes its drafts. */
export async function lockImport(tx: Connection, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "ArticleImport" WHERE "id" = ${id}::uuid FOR UPDATE`
}

export async function saveDraft(tx: Connection, importId: string, draft: Draft): Promise<void> {
  const { question, findings, decision, isReserved, isEdited } = draft
  await tx.draftQuestion.update({
    where: { importId_id: { importId, id: question.id } },
    data: { body: json(question), findings: json(findings), decision, isReserved, isEdited },
  })
}

/** Says of drafts that were published that they stand to this version as any other question of it does. */
export async function clearDraftFreshness(tx: Connection, importId: string, questionIds: readonly string[]): Promise<void> {
  await tx.draftQuestion.updateMany({ where: { importId, id: { in: [...questionIds] } }, data: { freshness: null } })
}

/** As `saveDraft`, of many. */
export async function saveDrafts(tx: Connection, importId: string, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) await saveDraft(tx, importId, draft)
}

export async function saveDraftKeyPoint(tx: Connection, importId: string, keyPoint: KeyPoint): Promise<void> {
  await tx.draftKeyPoint.update({ where: { importId_id: { importId, id: keyPoint.id } }, data: { body: json(keyPoint), isEdited: true } })
}

/** What a class studies beside an article: everything public and everything of its own, but for that article. */
export async function findCorpusBeside(db: Connection, classroomId: string, articleId: string): Promise<Content> {
  const visible = { status: 'published' as const, OR: [{ classroomId: null }, { classroomId }] }
  const [articles, keyPoints, terms] = await Promise.all([
    db.article.findMany({ where: { ...visible, id: { not: articleId } }, orderBy: { position: 'asc' } }),
    db.keyPoint.findMany({ where: { ...visible, NOT: { articleIds: { has: articleId } } }, orderBy: { position: 'asc' } }),
    db.term.findMany({ where: { status: 'published' }, orderBy: { id: 'asc' } }),
  ])
  return {
    articles: articles.map(({ body }) => stored<Article>(body)),
    keyPoints: keyPoints.map(({ body }) => stored<KeyPoint>(body)),
    terms: terms.map(({ body }) => stored<Term>(body)),
  }
}

/** Gives a key point of an import and its drafts new ids. */
export async function renameDrafts(tx: Connection, importId: string, old: string, keyPoint: KeyPoint, drafts: readonly { old: string; draft: Draft }[]): Promise<void> {
  await tx.draftKeyPoint.update({ where: { importId_id: { importId, id: old } }, data: { id: keyPoint.id, body: json(keyPoint) } })
  for (const { old: id, draft: { question } } of drafts) {
    await tx.draftQuestion.update({ where: { importId_id: { importId, id } }, data: { id: question.id, keyPointId: keyPoint.id, body: json(question) } })
  }
}

/** The classroom whose teachers brought an article in; null for any other article. */
export async function findOwningClassroom(db: Connection, articleId: string): Promise<string | null> {
  const row = await db.articleImport.findFirst({ where: { articleId }, select: { classroomId: true } })
  return row?.classroomId ?? null
}

/** The terms that the published versions of these articles brought along: who speaks in their key points. Each once. */
export async function findTermsOfArticles(db: Connection, articleIds: readonly string[]): Promise<Term[]> {
  const rows = await db.articleImport.findMany({
    where: { articleId: { in: [...articleIds] }, publishedAt: { not: null } }, distinct: ['articleId'], orderBy: [{ articleId: 'asc' }, { publishedAt: 'desc' }], select: { terms: true },
  })
  const terms = rows.flatMap((row) => (row.terms ? stored<Term[]>(row.terms) : []))
  return [...new Map(terms.map((term) => [term.id, term])).values()]
}
