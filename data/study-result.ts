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
