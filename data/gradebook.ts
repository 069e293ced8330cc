import type { Response } from '../core/question/question'
import { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { stored } from './json.ts'
import { nameKey } from '../core/shared/name-key'

/** section: an id, or 'none' for learners in no section, null for all; name: a part of the name, '' for all. */
export type LearnerFilter = { section: string | null; name: string }
export type SectionOption = { id: string; name: string }
export type FilteredLearner = { id: string; name: string; sectionId: string | null; section: string | null }

/** The learners of a classroom, by name. */
export async function findLearnersOf(db: Connection, classroomId: string, { section, name }: LearnerFilter): Promise<FilteredLearner[]> {
  const ofSection = section === null ? Prisma.empty : section === 'none' ? Prisma.sql`AND m."sectionId" IS NULL` : Prisma.sql`AND m."sectionId" = ${section}::uuid`
  const named = name === '' ? Prisma.empty : Prisma.sql`AND a."nameKey" LIKE ${`%${literally(nameKey(name))}%`}`
  return db.$queryRaw`
    SELECT a."id", a."name", m."sectionId", s."name" AS section
    FROM "Membership" m JOIN "Account" a ON a."id" = m."learnerId" LEFT JOIN "Section" s ON s."id" = m."sectionId"
    WHERE m."classroomId" = ${classroomId}::uuid AND m."status" = 'active' ${ofSection} ${named} ORDER BY a."nameKey"`
}

/** One of them, by id. */
export async function findLearnerOf(db: Connection, classroomId: string, learnerId: string): Promise<FilteredLearner | null> {
  const row = await db.membership.findUnique({
    where: { learnerId_classroomId: { learnerId, classroomId }, status: 'active' },
    select: { learner: { select: { id: true, name: true } }, section: { select: { id: true, name: true } } },
  })
  return row && { ...row.learner, sectionId: row.section?.id ?? null, section: row.section?.name ?? null }
}

/** What LIKE takes for wildcards stands for itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** The sections of a classroom to choose from, by name. */
export function findSectionOptions(db: Connection, classroomId: string): Promise<SectionOption[]> {
  return db.section.findMany({ where: { classroomId }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
}

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
