import type { KnownKeyPoints } from '../core/classroom/known-key-points'
import type { DayRule } from '../core/schedule/study-day'
import { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { DEFAULT_LEARNER_STATE } from './schedule.ts'

/** What these learners knew on the dates of study assignments: by assignment and learner. */
export async function findStudyResults(db: Connection, assignmentIds: readonly string[], learnerIds: readonly string[]): Promise<Map<string, Map<string, KnownKeyPoints>>> {
  const [{ rows } = { rows: null }] = await db.$queryRaw<{ rows: (KnownKeyPoints & { assignmentId: string; learnerId: string })[] | null }[]>`
    SELECT json_agg(t) AS rows FROM (
      SELECT "assignmentId", "learnerId", "total", "met", "known" FROM "StudyResult"
      WHERE "assignmentId" = ANY(${[...assignmentIds]}::uuid[]) AND "learnerId" = ANY(${[...learnerIds]}::uuid[])
    ) t`
  const results = new Map<string, Map<string, KnownKeyPoints>>(assignmentIds.map((id) => [id, new Map()]))
  for (const { assignmentId, learnerId, total, met, known } of rows ?? []) results.get(assignmentId)?.set(learnerId, { total, met, known })
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

/** Learners and the study assignments given to them that have no result: of classes and assignments in use. Settings as of `s`. */
const UNSETTLED = Prisma.sql`
  "Assignment" a JOIN "Classroom" r ON r."id" = a."classroomId" AND r."archivedAt" IS NULL
  JOIN "Membership" m ON m."classroomId" = a."classroomId" AND m."status" = 'active' AND (a."sectionId" IS NULL OR m."sectionId" = a."sectionId")
  LEFT JOIN LATERAL (
    SELECT coalesce(max(l."timeZone"), ${DEFAULT_LEARNER_STATE.timeZone}) AS "timeZone", coalesce(max(l."rolloverHour"), ${DEFAULT_LEARNER_STATE.rolloverHour}::int) AS "rolloverHour"
    FROM "LearnerSettings" l WHERE l."learnerId" = m."learnerId"
  ) s ON true`
const IS_UNSETTLED = Prisma.sql`
  a."kind" = 'study' AND a."publishedAt" IS NOT NULL AND a."archivedAt" IS NULL
  AND NOT EXISTS (SELECT FROM "StudyResult" t WHERE t."learnerId" = m."learnerId" AND t."assignmentId" = a."id")`

/** By which rules those learners count days who have no result of a date up to this day, YYYY-MM-DD. */
export async function findUnsettledDayRules(db: Connection, latest: string): Promise<DayRule[]> {
  return db.$queryRaw`SELECT DISTINCT s."timeZone", s."rolloverHour" FROM ${UNSETTLED} WHERE ${IS_UNSETTLED} AND a."targetOn" <= ${latest}`
}

/** Who has no result of a date that has come for them, the earliest date first, so many of them; `todays` says which day it is by each rule. */
export async function findUnsettled(
  db: Connection, todays: readonly (DayRule & { today: string })[], limit: number,
): Promise<{ learnerId: string; assignmentId: string; classroomId: string }[]> {
  return db.$queryRaw`
    SELECT m."learnerId", a."id" AS "assignmentId", a."classroomId"
    FROM ${UNSETTLED} JOIN json_to_recordset(${JSON.stringify(todays)}::json) AS d("timeZone" text, "rolloverHour" int, today text)
      ON d."timeZone" = s."timeZone" AND d."rolloverHour" = s."rolloverHour"
    WHERE ${IS_UNSETTLED} AND a."targetOn" <= d.today ORDER BY a."targetOn", a."id", m."learnerId" LIMIT ${limit}`
}
