// The pool of quizzes: questions in use that practice never serves.
import type { QuestionKind } from '../core/question/question'
import type { Connection } from './client.ts'
import { IN_USE } from './question.ts'

export type PoolProbe = { id: string; keyPointId: string; kind: QuestionKind; isReserved: boolean; releasedAt: Date | null }

/** The questions of the built-in content that are in use, in the pool or not. */
export async function findContentProbes(db: Connection): Promise<PoolProbe[]> {
  const rows = await db.question.findMany({
    where: { ...IN_USE, keyPoint: { origin: 'content' } }, orderBy: { id: 'asc' },
    select: { id: true, keyPointId: true, kind: true, isReserved: true, releasedAt: true },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }))
}

/** Those of these questions that somebody has answered in practice. Passes over all reviews once. */
export async function findAnsweredAmong(db: Connection, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ questionId: string }[]>`SELECT DISTINCT "questionId" FROM "Review" WHERE "questionId" = ANY(${[...ids]}::text[])`
  return new Set(rows.map(({ questionId }) => questionId))
}

/** `at`: of the loading that published them, where they are kept from their first publication on. */
export async function reserveQuestions(tx: Connection, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await tx.question.updateMany({ where: { id: { in: [...ids] } }, data: { isReserved: true, reservedAt: at, updatedAt: at } })
}

/** How many questions in use are in the pool. */
export function countReserved(db: Connection): Promise<number> {
  return db.question.count({ where: { ...IN_USE, isReserved: true } })
}

/** Questions of the pool that a classroom may use: public ones, and those of its own articles. */
const usableBy = (classroomId: string) => ({
  ...IN_USE, isReserved: true, keyPoint: { status: 'published' as const, OR: [{ classroomId: null }, { classroomId }] },
})

/** The current revisions of those of these questions that a classroom may put into a quiz, by question. */
export async function findPoolRevisions(db: Connection, classroomId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.question.findMany({ where: { ...usableBy(classroomId), id: { in: [...ids] } }, select: { id: true, currentRevision: true } })
  return new Map(rows.map((row) => [row.id, row.currentRevision]))
}

export type PooledQuestion = { questionId: string; revision: string; keyPointId: string; isOwn: boolean }

/** All of them, in teaching order. */
export async function findPool(db: Connection, classroomId: string): Promise<PooledQuestion[]> {
  const rows = await db.question.findMany({
    where: usableBy(classroomId), orderBy: [{ keyPoint: { position: 'asc' } }, { id: 'asc' }],
    select: { id: true, currentRevision: true, keyPointId: true, keyPoint: { select: { classroomId: true } } },
  })
  return rows.map(({ id, currentRevision, keyPointId, keyPoint }) => (
    { questionId: id, revision: currentRevision, keyPointId, isOwn: keyPoint.classroomId !== null }))
}

/** The titles of a classroom's quizzes that each question is in, archived ones too: all of them show keys sooner or later. */
export async function findTitlesByQuestion(db: Connection, classroomId: string): Promise<Map<string, string[]>> {
  const rows = await db.quizItem.findMany({
    where: { assignment: { classroomId } }, select: { questionId: true, assignment: { select: { title: true } } }, orderBy: [{ assignment: { createdAt: 'asc' } }, { assignmentId: 'asc' }],
  })
  const titles = new Map<string, string[]>()
  for (const { questionId, assignment: { title } } of rows) titles.set(questionId, [...(titles.get(questionId) ?? []), title])
  return titles
}

/** Those of these questions that are in the pool: public ones, or of one classroom's own articles. */
export async function findReservedAmong(db: Connection, ids: readonly string[], classroomId: string | null): Promise<string[]> {
  const rows = await db.question.findMany({ where: { id: { in: [...ids] }, isReserved: true, keyPoint: { classroomId } }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** Whether a question of this quiz is not kept for quizzes any more. */
export async function hasReleasedQuestion(db: Connection, assignmentId: string): Promise<boolean> {
  const items = await db.quizItem.findMany({ where: { assignmentId }, select: { questionId: true } })
  return (await db.question.count({ where: { id: { in: items.map(({ questionId }) => questionId) }, isReserved: false } })) > 0
}

/** Those of these questions that a quiz uses in which somebody may still be answering at this moment, or will be; an archived one can be taken out of the archive. */
export async function findInOpenQuizzes(db: Connection, ids: readonly string[], at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ questionId: string }[]>`
    SELECT DISTINCT i."questionId" FROM "QuizItem" i JOIN "Assignment" a ON a."id" = i."assignmentId"
    WHERE i."questionId" = ANY(${[...ids]}::text[])
      AND a."closesAt" + make_interval(mins => COALESCE((SELECT MAX(e."extraMinutes") FROM "TimeExtension" e WHERE e."assignmentId" = a."id"), 0)) > ${at}`
  return rows.map(({ questionId }) => questionId)
}

export async function releaseFromPool(tx: Connection, ids: readonly string[], at: Date): Promise<void> {
  await tx.question.updateMany({ where: { id: { in: [...ids] } }, data: { isReserved: false, releasedAt: at, updatedAt: at } })
}
