import type { Response } from '../core/question/question'
import { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { stored } from './json.ts'

/** Who handed in their first attempt after the closing, of a classroom or of one learner: pairs of learner and assignment. */
export async function findLateWork(db: Connection, of: { classroomId?: string; learnerId?: string }): Promise<{ learnerId: string; assignmentId: string }[]> {
  const { classroomId = null, learnerId = null } = of
  return db.$queryRaw`
    SELECT t."learnerId", t."assignmentId" FROM "Attempt" t JOIN "Assignment" a ON a."id" = t."assignmentId"
    WHERE t."submittedAt" IS NOT NULL ${classroomId === null ? Prisma.empty : Prisma.sql`AND a."classroomId" = ${classroomId}::uuid`}
      ${learnerId === null ? Prisma.empty : Prisma.sql`AND t."learnerId" = ${learnerId}::uuid`}
    GROUP BY t."learnerId", t."assignmentId", a."closesAt" HAVING min(t."submittedAt") > a."closesAt"`
}

/** An answer of an attempt, as it was given. response: null where there is none. */
export type StoredAnswer = {
  position: number; questionId: string; revision: string; response: Response | null; earned: number | null
  unscorableReason: string | null; answeredAt: Date | null; durationMs: number | null
}
export type AttemptWithAnswers = {
  learnerId: string; number: number; startedAt: Date; endsAt: Date; submittedAt: Date | null; isTimedOut: boolean
  earned: number | null; possible: number | null; answers: StoredAnswer[]
}

/** Attempts at one assignment with all their answers, in the order of learner, attempt and question. */
export async function findAttemptsWithAnswers(db: Connection, assignmentId: string, learnerIds: readonly string[]): Promise<AttemptWithAnswers[]> {
  const rows = await db.attempt.findMany({
    where: { assignmentId, learnerId: { in: [...learnerIds] } },
    orderBy: [{ learnerId: 'asc' }, { number: 'asc' }],
    select: {
      learnerId: true, number: true, startedAt: true, endsAt: true, submittedAt: true, isTimedOut: true, earned: true, possible: true,
      responses: {
        orderBy: { position: 'asc' },
        select: { position: true, questionId: true, revision: true, response: true, earned: true, unscorableReason: true, answeredAt: true, durationMs: true },
      },
    },
  })
  return rows.map(({ responses, ...attempt }) => ({
    ...attempt, answers: responses.map(({ response, ...row }) => ({ ...row, response: response === null ? null : stored<Response>(response) })),
  }))
}

/** How many answers these attempts have. */
export function countAnswers(db: Connection, assignmentIds: readonly string[], learnerIds: readonly string[]): Promise<number> {
  return db.attemptResponse.count({ where: { learnerId: { in: [...learnerIds] }, attempt: { assignmentId: { in: [...assignmentIds] } } } })
}
