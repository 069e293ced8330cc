import type { KeyPointStanding, LearnerStanding } from '../core/statistics/class-progress'
import { MATURE_FROM_DAYS } from '../core/statistics/progress'
import { Prisma } from '../generated/prisma/client.ts'
import { CLASS_CARDS } from './class-card.ts'
import type { Connection } from './client.ts'

/** What a learner's cards are looked at with. */
export type ClassLearner = {
  learnerId: string
  /** Of the learner's forgetting curve. */
  decay: number
  factor: number
  /** The learner's study day now, YYYY-MM-DD, and when it is over, ISO 8601. */
  today: string
  dayEndsAt: string
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
  const rows = await db.$queryRaw<(LearnerRow | KeyPointRow)[]>`
    WITH learner AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(learners)}::json)
        AS l("learnerId" uuid, decay float8, factor float8, today text, "dayEndsAt" timestamptz)
    ), card AS (
      SELECT c."learnerId", c."keyPointId", c.phase, c."stabilityDays", c."lastAnsweredAt",
        ${recallSql(Prisma.sql`${at}::timestamptz`)} AS recall,
        coalesce(p."dueOn" <= l.today, c."dueAt" < l."dayEndsAt") AS "isDue"
      FROM learner l
      JOIN ${CLASS_CARDS} c ON c."learnerId" = l."learnerId"
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

/** Chance of recall of card `c` of learner `l`, 0–1, as `progressOf` has it: whole days, eight decimals, a key point just missed is not known. */
function recallSql(at: Prisma.Sql): Prisma.Sql {
  const days = Prisma.sql`greatest(0, floor(extract(epoch FROM ${at} - c."lastReviewAt") / 86400))::float8`
  return Prisma.sql`CASE
    WHEN c.phase IN ('new', 'relearning') OR (c.phase = 'learning' AND c."learningStep" = 0) OR c."lastReviewAt" IS NULL THEN 0
    ELSE round(power(1 + l.factor * ${days} / round(c."stabilityDays"::numeric, 8)::float8, l.decay)::numeric, 8)::float8 END`
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
  const days = await db.learnerDay.groupBy({
    by: ['studyOn'], where: { learnerId: { in: [...learnerIds] }, studyOn: { gte: from } }, orderBy: { studyOn: 'asc' },
    _count: { _all: true }, _sum: { answers: true, right: true, durationMs: true, reviewed: true, recalled: true },
  })
  return days.map(({ studyOn, _count, _sum }) => ({ studyOn, learners: _count._all, ...sumsOf(_sum) }))
}

/** The same added up by learner. */
export async function findLearnerSums(db: Connection, learnerIds: readonly string[], from: string): Promise<Map<string, Omit<ClassDay, 'studyOn' | 'learners'> & { days: number }>> {
  const sums = await db.learnerDay.groupBy({
    by: ['learnerId'], where: { learnerId: { in: [...learnerIds] }, studyOn: { gte: from } },
    _count: { _all: true }, _sum: { answers: true, right: true, durationMs: true, reviewed: true, recalled: true },
  })
  return new Map(sums.map(({ learnerId, _count, _sum }) => [learnerId, { days: _count._all, ...sumsOf(_sum) }]))
}

type Sums = { answers: number | null; right: number | null; durationMs: bigint | null; reviewed: number | null; recalled: number | null }

function sumsOf({ answers, right, durationMs, reviewed, recalled }: Sums) {
  return { answers: answers ?? 0, right: right ?? 0, durationMs: Number(durationMs ?? 0), reviewed: reviewed ?? 0, recalled: recalled ?? 0 }
}
