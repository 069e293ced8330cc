import type { KnownKeyPoints } from '../core/classroom/known-key-points'
import type { Connection } from './client.ts'

/** What these learners knew on the dates of study assignments: by assignment and learner. */
export async function findStudyResults(db: Connection, assignmentIds: readonly string[], learnerIds: readonly string[]): Promise<Map<string, Map<string, KnownKeyPoints>>> {
  const rows = await db.studyResult.findMany({ where: { learnerId: { in: [...learnerIds] }, assignmentId: { in: [...assignmentIds] } } })
  const results = new Map<string, Map<string, KnownKeyPoints>>(assignmentIds.map((id) => [id, new Map()]))
  for (const { assignmentId, learnerId, total, met, known } of rows) results.get(assignmentId)?.set(learnerId, { total, met, known })
  return results
}

/** Stores what a learner knew on the date, once: what is there already stays. */
export async function insertStudyResult(db: Connection, result: KnownKeyPoints & { learnerId: string; assignmentId: string; settledAt: Date }): Promise<void> {
  await db.studyResult.createMany({ data: [result], skipDuplicates: true })
}

/**
 * Takes back what these learners knew on the dates of study assignments with this key point, so that it is settled anew. That of who has moved
 * to another section since stays: nobody would settle it again.
 */
export async function deleteStudyResults(tx: Connection, learnerIds: readonly string[], keyPointId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "StudyResult" s USING "Assignment" a
    WHERE s."assignmentId" = a."id" AND s."learnerId" = ANY (${[...learnerIds]}::uuid[]) AND ${keyPointId} = ANY (a."keyPointIds")
      AND (a."sectionId" IS NULL OR EXISTS (SELECT 1 FROM "Membership" m
        WHERE m."learnerId" = s."learnerId" AND m."classroomId" = a."classroomId" AND m."sectionId" = a."sectionId"))`
}
