import type { AnsweredRevision } from '../core/statistics/sum-by-revision'
import { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { QUIZZED_BEFORE } from './quizzed-before.ts'

/** Whose answers: the active learners of a classroom, of all classrooms but demonstrations, or of the demonstrations. */
export type Learners = { of: 'classroom'; classroomId: string } | { of: 'all-classrooms' } | { of: 'demonstrations' }

type Row = {
  questionId: string; revision: string; keyPointId: string
  learners: number[]; isRight: boolean[]; hasOptions: boolean[]; chosen: string[][]; durationMs: number[]
}

/**
 * The first exposures that count and were not spent by a quiz, by question revision; learners are told apart by a number that leads back to nobody. Of key points that
 * everybody may study or that are the classroom's own. Read from the rollup of first exposures, never from reviews.
 */
export async function findClassExposures(db: Connection, learners: Learners): Promise<AnsweredRevision[]> {
  const classroomId = learners.of === 'classroom' ? learners.classroomId : null
  const rows = await db.$queryRaw<Row[]>`
    WITH learner AS (SELECT "learnerId", row_number() OVER ()::int AS number FROM (${learnerIds(learners)}) m)
    SELECT f."questionId", f."questionRevision" AS revision, f."keyPointId",
      json_agg(l.number) AS learners, json_agg(f."isRight") AS "isRight", json_agg(f."hasOptions") AS "hasOptions",
      json_agg(f."chosenOptionIds") AS chosen, json_agg(f."durationMs") AS "durationMs"
    FROM learner l JOIN "FirstExposure" f ON f."learnerId" = l."learnerId"
    JOIN "KeyPoint" k ON k."id" = f."keyPointId" AND (k."classroomId" IS NULL OR k."classroomId" = ${classroomId}::uuid)
    WHERE f."counts" AND NOT ${QUIZZED_BEFORE} GROUP BY 1, 2, 3 ORDER BY 1, 2`
  return rows.map(({ questionId, revision, keyPointId, ...row }) => ({
    questionId, revision, keyPointId,
    answers: row.learners.map((number, at) => ({
      learnerId: String(number), isRight: row.isRight[at] ?? false, durationMs: row.durationMs[at] ?? null,
      chosenOptionIds: row.hasOptions[at] ? (row.chosen[at] ?? []) : null,
    })),
  }))
}

function learnerIds(learners: Learners): Prisma.Sql {
  if (learners.of === 'classroom') {
    return Prisma.sql`SELECT "learnerId" FROM "Membership" WHERE "classroomId" = ${learners.classroomId}::uuid AND "status" = 'active'`
  }
  return Prisma.sql`SELECT DISTINCT m."learnerId" FROM "Membership" m JOIN "Classroom" c ON c."id" = m."classroomId"
    WHERE m."status" = 'active' AND c."isDemo" = ${learners.of === 'demonstrations'}`
}
