import type { Question, QuestionKind } from '../core/question/question'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** A frozen revision; one of an earlier version of Hoedam lacks the fields that came later. */
function storedQuestion(body: Prisma.JsonValue): Question {
  const question = stored<Omit<Question, 'prompts' | 'order'> & Partial<Question>>(body)
  return { ...question, prompts: question.prompts ?? [], order: question.order ?? [] }
}

/** The published questions in their current revisions, by id. */
export async function findPublishedQuestions(db: Connection): Promise<Question[]> {
  const rows = await db.$queryRaw<{ body: Prisma.JsonValue }[]>`
    SELECT r."body" FROM "Question" q
    JOIN "QuestionRevision" r ON r."questionId" = q."id" AND r."revision" = q."currentRevision"
    WHERE q."status" = 'published' ORDER BY q."id" COLLATE "C"`
  return rows.map((row) => storedQuestion(row.body))
}

/** Changes whenever what is published does: for caches. */
export async function publicationVersion(db: Connection): Promise<string> {
  const [questions, articles, keyPoints] = await Promise.all([
    db.question.aggregate({ _max: { updatedAt: true }, _count: true }),
    db.article.aggregate({ _max: { updatedAt: true }, _count: true }),
    db.keyPoint.aggregate({ _max: { updatedAt: true }, _count: true }),
  ])
  return [questions, articles, keyPoints].map(({ _max, _count }) => `${_max.updatedAt?.getTime() ?? 0}.${_count}`).join('-')
}

/** The published questions of one kind, by name and current revision. */
export async function findPublishedOfKind(
  db: Connection,
  kind: QuestionKind,
): Promise<{ questionId: string; revision: string }[]> {
  const rows = await db.question.findMany({
    where: { status: 'published', kind }, orderBy: { id: 'asc' }, select: { id: true, currentRevision: true },
  })
  return rows.map((row) => ({ questionId: row.id, revision: row.currentRevision }))
}

/** Frozen revisions, whatever their question's status. Unknown ones are left out. */
export async function findQuestionRevisions(
  db: Connection,
  wanted: readonly { questionId: string; revision: string }[],
): Promise<Question[]> {
  if (wanted.length === 0) return []
  const rows = await db.questionRevision.findMany({
    where: { OR: wanted.map(({ questionId, revision }) => ({ questionId, revision })) },
    orderBy: { questionId: 'asc' },
  })
  return rows.map((row) => storedQuestion(row.body))
}

/** Id, kind and key point of the published questions of these key points: enough to choose one. */
export async function findProbes(
  db: Connection,
  keyPointIds: readonly string[],
): Promise<{ id: string; keyPointId: string; kind: QuestionKind; currentRevision: string }[]> {
  const rows = await db.question.findMany({
    where: { status: 'published', keyPointId: { in: [...keyPointIds] } },
    orderBy: { id: 'asc' },
    select: { id: true, keyPointId: true, kind: true, currentRevision: true },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }))
}

/** Published questions per key point. */
export async function countQuestions(db: Connection): Promise<Map<string, number>> {
  const rows = await db.question.groupBy({ by: ['keyPointId'], where: { status: 'published' }, _count: true })
  return new Map(rows.map((row) => [row.keyPointId, row._count]))
}

/**
 * Publishes the given questions: a new rendering adds a revision, an unchanged one is left alone, a question
 * that is gone is retired. Revisions are never changed or deleted. Returns how many questions changed.
 */
export async function publishQuestions(
  db: Connection,
  questions: readonly Question[],
  ruleSetVersion: number,
  at: Date,
): Promise<number> {
  const before = new Map((await db.question.findMany()).map((row) => [row.id, row]))
  const changed = questions.filter(({ id, revision }) => {
    const old = before.get(id)
    return !old || old.currentRevision !== revision || old.status !== 'published'
  })
  const rows = changed.map(({ id, keyPointId, kind, revision }) => (
    { id, keyPointId, kind, currentRevision: revision, status: 'published' as const, updatedAt: at }
  ))
  await db.question.createMany({ data: rows.filter(({ id }) => !before.has(id)) })
  for (const { id, ...row } of rows) if (before.has(id)) await db.question.update({ where: { id }, data: row })
  await db.questionRevision.createMany({
    data: changed.map((question) => ({
      questionId: question.id, revision: question.revision, ruleSetVersion, body: json(question), publishedAt: at,
    })),
    skipDuplicates: true,
  })
  const gone = await db.question.updateMany({
    where: { id: { notIn: questions.map(({ id }) => id) }, status: 'published' },
    data: { status: 'retired', updatedAt: at },
  })
  return changed.length + gone.count
}

export function countPublished(db: Connection): Promise<number> {
  return db.question.count({ where: { status: 'published' } })
}
