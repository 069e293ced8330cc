import type { Response } from '../core/question/question'
import type { Connection } from './client.ts'
import { stored } from './json.ts'
import { nameKey } from '../core/shared/name-key'

/** section: an id, or 'none' for learners in no section, null for all; name: a part of the name, '' for all. */
export type LearnerFilter = { section: string | null; name: string }
export type SectionOption = { id: string; name: string }
export type FilteredLearner = { id: string; name: string; sectionId: string | null; section: string | null }

/** The learners of a classroom, by name. */
export async function findLearnersOf(db: Connection, classroomId: string, { section, name }: LearnerFilter): Promise<FilteredLearner[]> {
  const rows = await db.membership.findMany({
    where: {
      classroomId, status: 'active',
      ...(section === null ? {} : { sectionId: section === 'none' ? null : section }),
      ...(name === '' ? {} : { learner: { nameKey: { contains: literally(nameKey(name)) } } }),
    },
    orderBy: { learner: { nameKey: 'asc' } },
    select: { learner: { select: { id: true, name: true } }, section: { select: { id: true, name: true } } },
  })
  return rows.map(({ learner, section: own }) => ({ ...learner, sectionId: own?.id ?? null, section: own?.name ?? null }))
}

/** What LIKE takes for wildcards stands for itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** The sections of a classroom to choose from, by name. */
export function findSectionOptions(db: Connection, classroomId: string): Promise<SectionOption[]> {
  return db.section.findMany({ where: { classroomId }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
}

/** Who handed in their first attempt after the closing: pairs of learner and assignment. */
export async function findLateWork(db: Connection, classroomId: string): Promise<{ learnerId: string; assignmentId: string }[]> {
  return db.$queryRaw`
    SELECT t."learnerId", t."assignmentId" FROM "Attempt" t JOIN "Assignment" a ON a."id" = t."assignmentId"
    WHERE a."classroomId" = ${classroomId}::uuid AND t."submittedAt" IS NOT NULL
    GROUP BY t."learnerId", t."assignmentId", a."closesAt" HAVING min(t."submittedAt") > a."closesAt"`
}

/** The assignments whose first attempt a learner handed in after the closing. */
export async function findLateWorkOf(db: Connection, learnerId: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ assignmentId: string }[]>`
    SELECT t."assignmentId" FROM "Attempt" t JOIN "Assignment" a ON a."id" = t."assignmentId"
    WHERE t."learnerId" = ${learnerId}::uuid AND t."submittedAt" IS NOT NULL
    GROUP BY t."assignmentId", a."closesAt" HAVING min(t."submittedAt") > a."closesAt"`
  return new Set(rows.map(({ assignmentId }) => assignmentId))
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
