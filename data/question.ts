import type { Freshness } from '../core/question/freshness'
import type { Question, QuestionKind } from '../core/question/question'
import { revisionName } from '../core/question/revision-name'
import type { Prisma } from '../generated/prisma/client.ts'
import { type Audience, visibleTo } from './audience.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** A frozen revision; one of an earlier version of Hoedam lacks the fields that came later. */
function storedQuestion(body: Prisma.JsonValue): Question {
  const question = stored<Omit<Question, 'prompts' | 'order'> & Partial<Question>>(body)
  return { ...question, prompts: question.prompts ?? [], order: question.order ?? [] }
}

/** In use: published, and fresh against the newest version of its article. */
export const IN_USE = { status: 'published', freshness: 'fresh' } as const
/** What practice may ask: in use, and not kept for quizzes. Whatever serves questions with their keys goes by this. */
export const ASKED = { ...IN_USE, isReserved: false } as const

/** The questions that may be asked, in their current revisions, by id. */
export async function findPublishedQuestions(db: Connection, audience: Audience): Promise<Question[]> {
  const rows = await db.$queryRaw<{ body: Prisma.JsonValue }[]>`
    SELECT r."body" FROM "Question" q
    JOIN "QuestionRevision" r ON r."questionId" = q."id" AND r."revision" = q."currentRevision"
    JOIN "KeyPoint" k ON k."id" = q."keyPointId" AND (k."classroomId" IS NULL OR k."classroomId" = ANY(${[...audience.classroomIds]}::uuid[]))
    WHERE q."status" = 'published' AND q."freshness" = 'fresh' AND NOT q."isReserved" ORDER BY q."id" COLLATE "C"`
  return rows.map((row) => storedQuestion(row.body))
}

/**
 * Changes whenever what is published does: for caches. Sums of times, not the last ones: a change that was begun before another may be
 * stored after it. What is reserved counts apart, as a loading keeps questions for quizzes at the time at which it published them.
 */
export async function publicationVersion(db: Connection): Promise<string> {
  const [row] = await db.$queryRaw<{ version: string }[]>`
    SELECT concat_ws('-',
      (SELECT concat_ws('.', count(*), sum(extract(epoch FROM "updatedAt")), count(*) FILTER (WHERE "isReserved")) FROM "Question"),
      (SELECT concat_ws('.', count(*), sum(extract(epoch FROM "updatedAt"))) FROM "Article"),
      (SELECT concat_ws('.', count(*), sum(extract(epoch FROM "updatedAt"))) FROM "KeyPoint"),
      (SELECT count(*) FROM "RevisionInvalidation")) AS version`
  return row?.version ?? ''
}

/** The published questions of one kind, by name and current revision. */
export async function findPublishedOfKind(
  db: Connection,
  audience: Audience,
  kind: QuestionKind,
): Promise<{ questionId: string; revision: string }[]> {
  const rows = await db.question.findMany({
    where: { ...ASKED, kind, keyPoint: visibleTo(audience) }, orderBy: { id: 'asc' }, select: { id: true, currentRevision: true },
  })
  return rows.map((row) => ({ questionId: row.id, revision: row.currentRevision }))
}

/**
 * Frozen revisions, whatever their question's status. Unknown ones are left out. By name alone: whoever asks has the names from a
 * query that knows an audience, or from what a person was asked before.
 */
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

/** reservedAt: when practice stopped asking it, for it went into the pool of quizzes; null: it is not there. */
export type PractisedRevision = { question: Question; reservedAt: number | null }

/**
 * As `findQuestionRevisions`, of what an answer given in practice can be about: without those of the pool of quizzes that were published
 * when it was there already, or as it was put there.
 */
export async function findPractisedRevisions(
  db: Connection,
  audience: Audience,
  wanted: readonly { questionId: string; revision: string }[],
): Promise<PractisedRevision[]> {
  if (wanted.length === 0) return []
  const rows = await db.$queryRaw<{ body: Prisma.JsonValue; reservedAt: Date | null }[]>`
    SELECT r."body", CASE WHEN q."isReserved" THEN q."reservedAt" END AS "reservedAt" FROM "QuestionRevision" r
    JOIN "Question" q ON q."id" = r."questionId" AND (NOT q."isReserved" OR r."publishedAt" < q."reservedAt")
    JOIN "KeyPoint" k ON k."id" = q."keyPointId" AND (k."classroomId" IS NULL OR k."classroomId" = ANY(${[...audience.classroomIds]}::uuid[]))
    WHERE (r."questionId", r."revision") IN (
      SELECT * FROM unnest(${wanted.map(({ questionId }) => questionId)}::text[], ${wanted.map(({ revision }) => revision)}::text[]))
    ORDER BY r."questionId" COLLATE "C"`
  return rows.map(({ body, reservedAt }) => ({ question: storedQuestion(body), reservedAt: reservedAt?.getTime() ?? null }))
}

/** Whether this revision was ever published, of a key point that is for this audience. */
export async function isQuestionVisible(db: Connection, audience: Audience, { questionId, revision }: { questionId: string; revision: string }): Promise<boolean> {
  return (await db.questionRevision.count({ where: { questionId, revision, question: { keyPoint: visibleTo(audience) } } })) === 1
}

/** Id, kind and key point of the published questions of these key points: enough to choose one. */
export async function findProbes(
  db: Connection,
  audience: Audience,
  keyPointIds: readonly string[],
): Promise<{ id: string; keyPointId: string; kind: QuestionKind; currentRevision: string }[]> {
  const rows = await db.question.findMany({
    where: { ...ASKED, keyPointId: { in: [...keyPointIds] }, keyPoint: visibleTo(audience) },
    orderBy: { id: 'asc' },
    select: { id: true, keyPointId: true, kind: true, currentRevision: true },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }))
}

/** Published questions per key point. */
export async function countQuestions(db: Connection, audience: Audience): Promise<Map<string, number>> {
  const rows = await db.question.groupBy({ by: ['keyPointId'], where: { ...ASKED, keyPoint: visibleTo(audience) }, _count: true })
  return new Map(rows.map((row) => [row.keyPointId, row._count]))
}

/** Where a question stands. */
export type QuestionStanding = {
  keyPointId: string
  currentRevision: string
  status: 'published' | 'retired'
  freshness: Freshness
  /** Of content/, and edited in the app. */
  isForked: boolean
}

const STANDING = { keyPointId: true, currentRevision: true, status: true, freshness: true, forkedAt: true } as const
const standingOf = ({ forkedAt, ...row }: Omit<QuestionStanding, 'isForked'> & { forkedAt: Date | null }): QuestionStanding => ({ ...row, isForked: forkedAt !== null })

/** Where every question of `content/` stands, retired ones too, by id. */
export async function findStandings(db: Connection): Promise<Map<string, QuestionStanding>> {
  const rows = await db.question.findMany({ where: { keyPoint: { origin: 'content' } }, select: { id: true, ...STANDING } })
  return new Map(rows.map(({ id, ...row }) => [id, standingOf(row)]))
}

/** Where a question stands; null when it, or the revision asked for, was never published. */
export async function findStanding(db: Connection, id: string, revision?: string): Promise<QuestionStanding | null> {
  const row = await db.question.findFirst({
    where: { id, ...(revision === undefined ? {} : { revisions: { some: { revision } } }) }, select: STANDING,
  })
  return row && standingOf(row)
}

/** Whose a question is: everybody's (null), or a classroom's own; null when there is no such question. */
export async function findQuestionOwner(db: Connection, id: string): Promise<{ classroomId: string | null } | null> {
  const row = await db.question.findUnique({ where: { id }, select: { keyPoint: { select: { classroomId: true } } } })
  return row && { classroomId: row.keyPoint.classroomId }
}

/** Those of these questions that are everybody's (null), or this classroom's own. */
export async function findOwnQuestionIds(db: Connection, classroomId: string | null, ids: readonly string[]): Promise<string[]> {
  const rows = await db.question.findMany({ where: { id: { in: [...ids] }, keyPoint: { classroomId } }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** The current wording of each of these questions. */
export async function findCurrentRevisions(db: Connection, ids: readonly string[]): Promise<{ questionId: string; revision: string }[]> {
  const rows = await db.question.findMany({ where: { id: { in: [...ids] } }, select: { id: true, currentRevision: true } })
  return rows.map(({ id, currentRevision }) => ({ questionId: id, revision: currentRevision }))
}

/** Published questions, everybody's (null) or a classroom's own, that are paused because their article or key point changed. */
export async function findPaused(db: Connection, classroomId: string | null): Promise<{ questionId: string; revision: string; freshness: Freshness; since: number }[]> {
  const rows = await db.question.findMany({
    where: { status: 'published', freshness: { not: 'fresh' }, keyPoint: { classroomId, status: 'published' } }, orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, currentRevision: true, freshness: true, updatedAt: true },
  })
  return rows.map(({ id, currentRevision, freshness, updatedAt }) => ({ questionId: id, revision: currentRevision, freshness, since: updatedAt.getTime() }))
}

/** Says that a question of `content/` was edited in the app: from now on its loading leaves it as it is. Nothing on other questions. */
export async function forkQuestion(tx: Connection, id: string, at: Date): Promise<void> {
  await tx.question.updateMany({ where: { id, forkedAt: null, keyPoint: { origin: 'content' } }, data: { forkedAt: at } })
}

/** The names of all revisions that these questions ever had. */
export async function findRevisionNames(db: Connection, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.questionRevision.findMany({
    where: { questionId: { in: [...ids] } }, select: { questionId: true, revision: true },
  })
  return new Set(rows.map(revisionName))
}

/** Every revision of one question, oldest first. */
export async function findRevisions(db: Connection, questionId: string): Promise<{ question: Question; publishedAt: number }[]> {
  const rows = await db.questionRevision.findMany({ where: { questionId }, orderBy: [{ publishedAt: 'asc' }, { revision: 'asc' }] })
  return rows.map(({ body, publishedAt }) => ({ question: storedQuestion(body), publishedAt: publishedAt.getTime() }))
}

/** Makes these revisions the current, published and fresh ones. Revisions not stored yet are added; none is ever changed. */
export async function saveQuestions(
  tx: Connection,
  questions: readonly Question[],
  ruleSetVersion: number,
  at: Date,
): Promise<void> {
  const rows = questions.map(({ id, keyPointId, kind, revision }) => ({
    id, keyPointId, kind, currentRevision: revision, status: 'published' as const, freshness: 'fresh' as const, updatedAt: at,
  }))
  const { count } = await tx.question.createMany({ data: rows, skipDuplicates: true })
  if (count < rows.length) for (const { id, ...row } of rows) await tx.question.update({ where: { id }, data: row })
  await tx.questionRevision.createMany({
    data: questions.map((question) => ({
      questionId: question.id, revision: question.revision, ruleSetVersion, body: json(question), publishedAt: at,
    })),
    skipDuplicates: true,
  })
}

/** Takes published questions out of use. */
export async function retireQuestions(tx: Connection, ids: readonly string[], at: Date): Promise<void> {
  await tx.question.updateMany({ where: { id: { in: [...ids] }, status: 'published' }, data: { status: 'retired', updatedAt: at } })
}

/** Pauses questions, or says that they are worse than they were. */
export async function saveFreshness(tx: Connection, ids: readonly string[], freshness: Freshness, at: Date): Promise<void> {
  await tx.question.updateMany({ where: { id: { in: [...ids] } }, data: { freshness, updatedAt: at } })
}

export function countPublished(db: Connection): Promise<number> {
  return db.question.count({ where: ASKED })
}
