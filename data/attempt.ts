// Goes at quizzes. Learner first: whatever is read for a learner names the learner.
import { keysOpenAt } from '../core/classroom/quiz-times'
import type { Response, Score, UnscorableReason } from '../core/question/question'
import type { Attempt as AttemptRow, AttemptResponse as ResponseRow } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** One learner's go at a quiz. Instants in ms. */
export type Attempt = {
  learnerId: string
  id: string
  assignmentId: string
  number: number
  startedAt: number
  endsAt: number
  /** null: under way. */
  submittedAt: number | null
  isTimedOut: boolean
  /** Of the items that count; null: under way. */
  earned: number | null
  possible: number | null
}

/** An item of an attempt, with what was answered last. */
export type AttemptItem = {
  position: number
  questionId: string
  revision: string
  response: Response | null
  answeredAt: number | null
  /** null: not graded so far. Never to leave the server before the keys may be seen. */
  score: Score | null
}

/** A learner's attempts at one quiz, the first one first. */
export async function findAttempts(db: Connection, learnerId: string, assignmentId: string): Promise<Attempt[]> {
  const rows = await db.attempt.findMany({ where: { learnerId, assignmentId }, orderBy: { number: 'asc' } })
  return rows.map(fromRow)
}

/** What of an attempt a result goes by. */
export type AttemptOutcome = Pick<Attempt, 'learnerId' | 'assignmentId' | 'submittedAt' | 'earned' | 'possible'>

/** Attempts of these learners at these quizzes, by number; as one value: quicker for hundreds of them. */
export async function findAttemptsAt(db: Connection, assignmentIds: readonly string[], learnerIds: readonly string[]): Promise<AttemptOutcome[]> {
  const [{ rows } = { rows: null }] = await db.$queryRaw<{ rows: AttemptOutcome[] | null }[]>`
    SELECT json_agg(t) AS rows FROM (
      SELECT "learnerId", "assignmentId", (extract(epoch FROM "submittedAt") * 1000)::bigint AS "submittedAt", "earned", "possible" FROM "Attempt"
      WHERE "assignmentId" = ANY(${[...assignmentIds]}::uuid[]) AND "learnerId" = ANY(${[...learnerIds]}::uuid[]) ORDER BY "number"
    ) t`
  return rows ?? []
}

/** A learner's own attempt; null for any other. */
export async function findAttempt(db: Connection, learnerId: string, id: string): Promise<Attempt | null> {
  const row = await db.attempt.findUnique({ where: { learnerId_id: { learnerId, id } } })
  return row && fromRow(row)
}

/** The same, with nobody else writing it until the transaction ends. */
export async function lockAttempt(tx: Connection, learnerId: string, id: string): Promise<Attempt | null> {
  await tx.$queryRaw`SELECT 1 FROM "Attempt" WHERE "learnerId" = ${learnerId}::uuid AND "id" = ${id}::uuid FOR UPDATE`
  return findAttempt(tx, learnerId, id)
}

/** Stores an attempt with its items, nothing answered; false when the learner has one of this number, from another device. */
export async function insertAttempt(
  tx: Connection, attempt: Attempt, items: readonly Pick<AttemptItem, 'questionId' | 'revision'>[],
): Promise<boolean> {
  const { learnerId, id } = attempt
  const row = { ...attempt, startedAt: new Date(attempt.startedAt), endsAt: new Date(attempt.endsAt), submittedAt: null }
  const { count } = await tx.attempt.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) return false
  await tx.attemptResponse.createMany({
    data: items.map(({ questionId, revision }, position) => ({ learnerId, attemptId: id, position, questionId, revision })),
  })
  return true
}

export async function findAttemptItems(db: Connection, learnerId: string, attemptId: string): Promise<AttemptItem[]> {
  const rows = await db.attemptResponse.findMany({ where: { learnerId, attemptId }, orderBy: { position: 'asc' } })
  return rows.map(fromItemRow)
}

/** Stores what was answered last to an item, graded. */
export async function saveAttemptResponse(
  tx: Connection,
  place: { learnerId: string; attemptId: string; position: number },
  answer: { response: Response; score: Score; answeredAt: number; durationMs: number | null },
): Promise<void> {
  const { response, score, answeredAt, durationMs } = answer
  const { learnerId, attemptId, position } = place
  await tx.attemptResponse.update({
    where: { learnerId_attemptId_position: { learnerId, attemptId, position } },
    data: {
      response: json(response), answeredAt: new Date(answeredAt), durationMs,
      earned: score.type === 'scored' ? score.earned : null, unscorableReason: score.type === 'scored' ? null : score.reason,
    },
  })
}

/** Hands an attempt in. Its points follow by `countAttempt`. */
export async function submitAttempt(tx: Connection, learnerId: string, id: string, submittedAt: number, isTimedOut: boolean): Promise<void> {
  await tx.attempt.update({ where: { learnerId_id: { learnerId, id } }, data: { submittedAt: new Date(submittedAt), isTimedOut } })
}

/** Adds up the points of an attempt that was handed in: what was not answered earns none, items of invalidated revisions count for nobody. */
export async function countAttempt(tx: Connection, learnerId: string, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Attempt" a SET "earned" = p."earned", "possible" = p."possible" FROM (
      SELECT COALESCE(SUM(r."earned") FILTER (WHERE i."questionId" IS NULL), 0)::int AS "earned", (COUNT(*) FILTER (WHERE i."questionId" IS NULL))::int AS "possible"
      FROM "AttemptResponse" r LEFT JOIN "RevisionInvalidation" i ON i."questionId" = r."questionId" AND i."revision" = r."revision"
      WHERE r."learnerId" = ${learnerId}::uuid AND r."attemptId" = ${id}::uuid
    ) p WHERE a."learnerId" = ${learnerId}::uuid AND a."id" = ${id}::uuid AND a."submittedAt" IS NOT NULL`
}

/** The attempts that were handed in and have an item in this revision. */
export async function findAttemptsWith(
  db: Connection, { questionId, revision }: { questionId: string; revision: string },
): Promise<{ learnerId: string; id: string }[]> {
  return db.$queryRaw`
    SELECT a."learnerId", a."id" FROM "QuizItem" q JOIN "Attempt" a ON a."assignmentId" = q."assignmentId"
    JOIN "AttemptResponse" r ON r."learnerId" = a."learnerId" AND r."attemptId" = a."id" AND r."questionId" = q."questionId" AND r."revision" = q."revision"
    WHERE q."questionId" = ${questionId} AND q."revision" = ${revision} AND a."submittedAt" IS NOT NULL ORDER BY 1, 2`
}

/** When each learner who answered this revision in a quiz last did so. */
export async function findQuizAnswerers(
  db: Connection, { questionId, revision }: { questionId: string; revision: string },
): Promise<{ learnerId: string; answeredAt: Date }[]> {
  return db.$queryRaw`
    SELECT r."learnerId", max(r."answeredAt") AS "answeredAt" FROM "QuizItem" q JOIN "Attempt" a ON a."assignmentId" = q."assignmentId"
    JOIN "AttemptResponse" r ON r."learnerId" = a."learnerId" AND r."attemptId" = a."id" AND r."questionId" = q."questionId" AND r."revision" = q."revision"
    WHERE q."questionId" = ${questionId} AND q."revision" = ${revision} AND r."answeredAt" IS NOT NULL GROUP BY 1`
}

/** Attempts whose time is over and that nobody has handed in: all, of a quiz or of a classroom, or of a learner. */
export async function findExpiredAttempts(
  db: Connection, of: { assignmentId?: string | undefined; learnerId?: string | undefined; classroomId?: string | undefined }, at: Date, limit: number,
): Promise<{ learnerId: string; id: string }[]> {
  const { classroomId, ...where } = of
  return db.attempt.findMany({
    where: { ...where, ...(classroomId === undefined ? {} : { assignment: { classroomId } }), submittedAt: null, endsAt: { lte: at } },
    orderBy: [{ learnerId: 'asc' }, { id: 'asc' }], take: limit, select: { learnerId: true, id: true },
  })
}

/** Gives attempts under way another end. */
export async function moveAttemptEnd(tx: Connection, learnerId: string, id: string, endsAt: number): Promise<void> {
  await tx.attempt.update({ where: { learnerId_id: { learnerId, id } }, data: { endsAt: new Date(endsAt) } })
}

/** Has an attempt go on that was handed in: its points are counted when it is handed in again. */
export async function reopenAttempt(tx: Connection, learnerId: string, id: string, endsAt: number): Promise<void> {
  await tx.attempt.update({
    where: { learnerId_id: { learnerId, id } }, data: { endsAt: new Date(endsAt), submittedAt: null, isTimedOut: false, earned: null, possible: null },
  })
}

/** Attempts at a quiz that are under way, of one learner or of all. */
export async function findOpenAttempts(db: Connection, assignmentId: string, learnerId?: string): Promise<Attempt[]> {
  const rows = await db.attempt.findMany({ where: { assignmentId, submittedAt: null, ...(learnerId === undefined ? {} : { learnerId }) } })
  return rows.map(fromRow)
}

/** Minutes that these learners are given besides in these quizzes, by quiz and learner. */
export async function findExtensionsAt(db: Connection, assignmentIds: readonly string[], learnerIds: readonly string[]): Promise<Map<string, Map<string, number>>> {
  const rows = await db.timeExtension.findMany({ where: { learnerId: { in: [...learnerIds] }, assignmentId: { in: [...assignmentIds] } } })
  const extensions = new Map<string, Map<string, number>>(assignmentIds.map((id) => [id, new Map()]))
  for (const { assignmentId, learnerId, extraMinutes } of rows) extensions.get(assignmentId)?.set(learnerId, extraMinutes)
  return extensions
}

/** Minutes that learners are given besides in a quiz, by learner. */
export async function findExtensions(db: Connection, assignmentId: string): Promise<Map<string, number>> {
  const rows = await db.timeExtension.findMany({ where: { assignmentId }, select: { learnerId: true, extraMinutes: true } })
  return new Map(rows.map((row) => [row.learnerId, row.extraMinutes]))
}

/**
 * Whether the keys of an attempt of this learner's may be seen at a moment, all at once: it is handed in, and keys follow each answer
 * or nobody can be answering any more.
 */
export async function findOpenKeys(
  db: Connection, learnerId: string, at: number,
): Promise<(attempt: { assignmentId: string; submittedAt: Date | null }) => boolean> {
  const rows = await db.assignment.findMany({
    where: { attempts: { some: { learnerId } } },
    select: { id: true, closesAt: true, keysShown: true, extensions: { select: { extraMinutes: true }, orderBy: { extraMinutes: 'desc' }, take: 1 } },
  })
  const open = new Set(rows.flatMap(({ id, closesAt, keysShown, extensions }) => {
    const from = closesAt === null ? Infinity : keysOpenAt(closesAt.getTime(), extensions[0]?.extraMinutes ?? 0)
    return keysShown === 'after_answer' || at >= from ? [id] : []
  }))
  return ({ assignmentId, submittedAt }) => submittedAt !== null && open.has(assignmentId)
}

/** 0 minutes take an extension back. */
export async function saveExtension(
  tx: Connection, extension: { learnerId: string; assignmentId: string; extraMinutes: number; grantedById: string; grantedAt: Date },
): Promise<void> {
  const { learnerId, assignmentId, ...rest } = extension
  if (rest.extraMinutes === 0) {
    await tx.timeExtension.deleteMany({ where: { learnerId, assignmentId } })
    return
  }
  await tx.timeExtension.upsert({ where: { learnerId_assignmentId: { learnerId, assignmentId } }, create: extension, update: rest })
}

function fromRow({ startedAt, endsAt, submittedAt, ...row }: AttemptRow): Attempt {
  return { ...row, startedAt: startedAt.getTime(), endsAt: endsAt.getTime(), submittedAt: submittedAt?.getTime() ?? null }
}

function fromItemRow({ position, questionId, revision, response, answeredAt, earned, unscorableReason }: ResponseRow): AttemptItem {
  return {
    position, questionId, revision, response: response === null ? null : stored<Response>(response), answeredAt: answeredAt?.getTime() ?? null,
    score: earned !== null ? { type: 'scored', earned: earned === 1 ? 1 : 0, possible: 1 }
      : unscorableReason !== null ? { type: 'unscorable', reason: unscorableReason as UnscorableReason } : null,
  }
}
