import type { KnownKeyPoints } from '../core/classroom/known-key-points'
import { Prisma } from '../generated/prisma/client.ts'
import { classCardsOf } from './class-card.ts'
import type { Connection } from './client.ts'
import { curvesSql, type LearnerCurve, recallSql } from './recall-sql.ts'

/** Key points to be known to a goal, 0–1. */
type Wanted = { assignmentId: string; keyPointIds: readonly string[]; goal: number }
/** Learners who have met one of them at least, by their places among those asked about, from 1 on. */
type Row = { assignmentId: string; places: number[]; met: number[]; known: number[] }

/**
 * What these learners know at an instant of each of these assignments, as `knownNow` reckons it from the learner's cards as a class sees them,
 * counted in the database in one pass: by assignment and learner.
 */
export async function findKnownNow(
  db: Connection, learners: readonly (LearnerCurve & { hasGuestAnswers: boolean })[], assignments: readonly Wanted[], at: Date,
): Promise<Map<string, Map<string, KnownKeyPoints>>> {
  if (learners.length === 0 || assignments.length === 0) return new Map(assignments.map(({ assignmentId }) => [assignmentId, new Map()]))
  const asked = [...new Set(assignments.flatMap(({ keyPointIds }) => keyPointIds))]
  const rows = await db.$queryRaw<Row[]>`
    WITH wanted AS (
      SELECT w."assignmentId", w.goal, k AS "keyPointId" FROM json_to_recordset(${JSON.stringify(assignments)}::json)
        AS w("assignmentId" text, goal float8, "keyPointIds" text[]), unnest(w."keyPointIds") k
    ), card AS MATERIALIZED (
      SELECT l.place, c."keyPointId", ${recallSql(Prisma.sql`${at}::timestamptz`)} AS recall
      FROM ${curvesSql(learners)} AS l("learnerId", decay, factor, place) JOIN ${classCardsOf(learners)} c ON c."learnerId" = l."learnerId" WHERE c."keyPointId" = ANY(${asked}::text[])
    ), counted AS (
      SELECT w."assignmentId", c.place, count(*) AS met, count(*) FILTER (WHERE c.recall >= w.goal) AS known
      FROM card c JOIN wanted w ON w."keyPointId" = c."keyPointId" GROUP BY 1, 2
    )
    SELECT "assignmentId", json_agg(place) AS places, json_agg(met) AS met, json_agg(known) AS known FROM counted GROUP BY 1`
  const byAssignment = new Map(rows.map((row) => [row.assignmentId, row]))
  return new Map(assignments.map(({ assignmentId, keyPointIds }) => {
    const known = new Map(learners.map(({ learnerId }) => [learnerId, { total: keyPointIds.length, met: 0, known: 0 }]))
    const row = byAssignment.get(assignmentId)
    for (const [at, place] of (row?.places ?? []).entries()) {
      const learner = learners[place - 1]
      if (row && learner) known.set(learner.learnerId, { total: keyPointIds.length, met: row.met[at] ?? 0, known: row.known[at] ?? 0 })
    }
    return [assignmentId, known]
  }))
}
