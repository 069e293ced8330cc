import type { Grade } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'

/** What a teacher said of a learner's work. */
export type StoredGrade = Pick<Grade, 'learnerId' | 'assignmentId' | 'override' | 'isExcused' | 'reason' | 'comment' | 'changedAt'>
const GRADE = { learnerId: true, assignmentId: true, override: true, isExcused: true, reason: true, comment: true, changedAt: true } as const

/** What was said of all work of a classroom. */
export function findGrades(db: Connection, classroomId: string): Promise<StoredGrade[]> {
  return db.grade.findMany({ where: { assignment: { classroomId } }, select: GRADE })
}

/** What was said of one learner's work, in all classrooms. */
export function findGradesOf(db: Connection, learnerId: string): Promise<StoredGrade[]> {
  return db.grade.findMany({ where: { learnerId }, select: GRADE })
}

/** As `findGrades`, of one piece of work, with who said it last (null: the account is gone). */
export async function findGrade(db: Connection, learnerId: string, assignmentId: string): Promise<(StoredGrade & { changedBy: string | null }) | null> {
  const row = await db.grade.findUnique({
    where: { learnerId_assignmentId: { learnerId, assignmentId } }, select: { ...GRADE, changedBy: { select: { name: true } } },
  })
  return row && { ...row, changedBy: row.changedBy?.name ?? null }
}

/** The grade of a piece of work for this transaction alone to change; made, with nothing said, where there is none. */
export async function lockGrade(tx: Connection, learnerId: string, assignmentId: string, at: Date): Promise<StoredGrade> {
  await tx.grade.createMany({ data: [{ learnerId, assignmentId, changedAt: at }], skipDuplicates: true })
  await tx.$queryRaw`SELECT 1 FROM "Grade" WHERE "learnerId" = ${learnerId}::uuid AND "assignmentId" = ${assignmentId}::uuid FOR UPDATE`
  return tx.grade.findUniqueOrThrow({ where: { learnerId_assignmentId: { learnerId, assignmentId } }, select: GRADE })
}

export type GradeChanges = Partial<Pick<Grade, 'override' | 'isExcused' | 'reason' | 'comment'>>

export async function updateGrade(
  tx: Connection, learnerId: string, assignmentId: string, changes: GradeChanges & { changedById: string; changedAt: Date },
): Promise<void> {
  await tx.grade.update({ where: { learnerId_assignmentId: { learnerId, assignmentId } }, data: changes })
}
