import type { KeyPointStanding, LearnerStanding } from '../core/statistics/class-progress'
import { MATURE_FROM_DAYS } from '../core/statistics/progress'
import { Prisma } from '../generated/prisma/client.ts'
import { classCardsOf } from './class-card.ts'
import type { Connection } from './client.ts'
import { curvesSql, type LearnerCurve, recallSql } from './recall-sql.ts'

/** What a learner's cards are looked at with. */
export type ClassLearner = LearnerCurve & {
  /** The learner's study day now, YYYY-MM-DD, and when it is over, ISO 8601. */
  today: string
  dayEndsAt: string
  /** Answered as a guest too: then a class sees other cards than the learner's own. */
  hasGuestAnswers: boolean
}

type LearnerRow = { learnerId: string; keyPointId: null; met: number; learning: number; mature: number; recall: number; due: number; lastAnsweredAt: Date }
type KeyPointRow = { learnerId: null; keyPointId: string; met: number; recall: number }

/**
 * What a class knows at an instant, as `classProgressOf` reckons it from the cards, added up in the database: a row per learner and one per
 * key point, in the order of the input.
 */
export async function findClassStanding(
  db: Connection, learners: readonly ClassLearner[], keyPointIds: readonly string[], at: Date,
): Promise<{ learners: LearnerStanding[]; keyPoints: KeyPointStanding[] }> {
  const ids = learners.map(({ learnerId }) => learnerId)
  const rows = await db.$queryRaw<(LearnerRow | KeyPointRow)[]>`
    WITH card AS (
      SELECT c."learnerId", c."keyPointId", c.phase, c."stabilityDays", c."lastAnsweredAt",
        ${recallSql(Prisma.sql`${at}::timestamptz`)} AS recall,
        coalesce(p."dueOn" <= l.today, c."dueAt" < l."dayEndsAt") AS "isDue"
      FROM unnest(${ids}::uuid[], ${learners.map(({ decay }) => decay)}::float8[], ${learners.map(({ factor }) => factor)}::float8[],
        ${learners.map(({ today }) => today)}::text[], ${learners.map(({ dayEndsAt }) => dayEndsAt)}::timestamptz[]) AS l("learnerId", decay, factor, today, "dayEndsAt")
      JOIN ${classCardsOf(learners)} c ON c."learnerId" = l."learnerId"
      -- The study day on which it is shown, while it was chosen for this review, as shownOn has it.
      LEFT JOIN "PlannedDay" p ON p."learnerId" = c."learnerId" AND p."keyPointId" = c."keyPointId"
        AND p."reviewedAt" = c."lastReviewAt" AND p."intervalDays" = c."intervalDays"
      WHERE c."keyPointId" = ANY(${[...keyPointIds]}::text[])
    )
    SELECT "learnerId", "keyPointId", count(*)::int AS met, sum(recall)::float8 AS recall,
      count(*) FILTER (WHERE phase <> 'review')::int AS learning,
      count(*) FILTER (WHERE phase = 'review' AND "stabilityDays" >= ${MATURE_FROM_DAYS})::int AS mature,
      count(*) FILTER (WHERE "isDue")::int AS due, max("lastAnsweredAt") AS "lastAnsweredAt"
    FROM card GROUP BY GROUPING SETS (("learnerId"), ("keyPointId"))`
  const ofLearner = new Map(rows.flatMap((row) => (row.learnerId === null ? [] : [[row.learnerId, row]])))
  const ofKeyPoint = new Map(rows.flatMap((row) => (row.keyPointId === null ? [] : [[row.keyPointId, row]])))
  return {
    learners: learners.map(({ learnerId }) => learnerStanding(learnerId, ofLearner.get(learnerId), keyPointIds.length)),
    keyPoints: keyPointIds.map((keyPointId) => {
      const { met = 0, recall = 0 } = ofKeyPoint.get(keyPointId) ?? {}
      return {
        keyPointId, seenBy: met, meanRetrievability: learners.length === 0 ? null : recall / learners.length,
        meanRetrievabilityWhereMet: met === 0 ? null : recall / met,
      }
    }),
  }
}

function learnerStanding(learnerId: string, row: LearnerRow | undefined, count: number): LearnerStanding {
  const { met = 0, learning = 0, mature = 0, recall = 0, due = 0, lastAnsweredAt } = row ?? {}
  return {
    learnerId, lastAnsweredAt: lastAnsweredAt?.getTime() ?? null, dueNow: due, meanRetrievability: count === 0 ? null : recall / count,
    byState: { unseen: count - met, learning, young: met - learning - mature, mature },
  }
}

/** What the learners of a class did on a study day, their own each. */
export type ClassDay = {
  studyOn: string
  /** How many of them answered. */
  learners: number
  answers: number
  right: number
  durationMs: number
  reviewed: number
  recalled: number
}

/** The days of these learners from one on, added up by day. Days without an answer are left out. */
export async function findClassDays(db: Connection, learnerIds: readonly string[], from: string): Promise<ClassDay[]> {
  return db.$queryRaw<ClassDay[]>`
    SELECT "studyOn", count(*)::int AS learners, ${DAY_SUMS} FROM "LearnerDay"
    WHERE "learnerId" = ANY(${[...learnerIds]}::uuid[]) AND "studyOn" >= ${from} GROUP BY 1 ORDER BY 1`
}

/** For how long each of these learners studied from a day on, ms; who did not is left out. */
export async function findStudyTimes(db: Connection, learnerIds: readonly string[], from: string): Promise<Map<string, number>> {
  const [{ rows } = { rows: null }] = await db.$queryRaw<{ rows: { learnerId: string; durationMs: number }[] | null }[]>`
    SELECT json_agg(t) AS rows FROM (
      SELECT "learnerId", sum("durationMs")::float8 AS "durationMs" FROM "LearnerDay"
      WHERE "learnerId" = ANY(${[...learnerIds]}::uuid[]) AND "studyOn" >= ${from} GROUP BY 1
    ) t`
  return new Map((rows ?? []).map(({ learnerId, durationMs }) => [learnerId, durationMs]))
}

const DAY_SUMS = Prisma.sql`sum(answers)::int AS answers, sum("right")::int AS "right", sum("durationMs")::float8 AS "durationMs",
  sum(reviewed)::int AS reviewed, sum(recalled)::int AS recalled`

/**
 * The chance of recall, 0–1, that each of these learners has of each key point at an instant, in the order of the input; null: not met.
 */
export async function findRecalls(
  db: Connection, learners: readonly ClassLearner[], keyPointIds: readonly string[], at: Date,
): Promise<(number | null)[][]> {
  const rows = await db.$queryRaw<{ learnerId: string; keyPointIds: string[]; recalls: number[] }[]>`
    SELECT c."learnerId", json_agg(c."keyPointId") AS "keyPointIds", json_agg(${recallSql(Prisma.sql`${at}::timestamptz`)}) AS recalls
    FROM ${curvesSql(learners)} AS l("learnerId", decay, factor, place)
    JOIN ${classCardsOf(learners)} c ON c."learnerId" = l."learnerId"
    WHERE c."keyPointId" = ANY(${[...keyPointIds]}::text[]) GROUP BY 1`
  const byLearner = new Map(rows.map((row) => [row.learnerId, new Map(row.keyPointIds.map((id, place) => [id, row.recalls[place] ?? null]))]))
  return learners.map(({ learnerId }) => keyPointIds.map((id) => byLearner.get(learnerId)?.get(id) ?? null))
}
