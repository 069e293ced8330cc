import { Prisma } from '../generated/prisma/client.ts'

/** A learner and the two numbers of the forgetting curve under the learner's weights. */
export type LearnerCurve = { learnerId: string; decay: number; factor: number }

/** Learners as a table of SQL with their places among the others, from 1 on. Arrays, not JSON: of these the planner knows how many there are. */
export function curvesSql(learners: readonly LearnerCurve[]): Prisma.Sql {
  return Prisma.sql`unnest(${learners.map(({ learnerId }) => learnerId)}::uuid[], ${learners.map(({ decay }) => decay)}::float8[],
    ${learners.map(({ factor }) => factor)}::float8[]) WITH ORDINALITY`
}

/** Whether card `c` was missed and not recalled since, as `isMissed` has it. */
export function isMissedSql(): Prisma.Sql {
  return Prisma.sql`(c.phase = 'relearning' OR (c.phase = 'learning' AND c."learningStep" = 0))`
}

/**
 * Chance of recall, 0–1, of card `c` of learner `l` at an instant, as `progressOf` has it: whole days, stability and result to eight decimals, a key
 * point just missed is not known. All in double precision: with `numeric`, which rounds the same, it takes twice as long.
 */
export function recallSql(at: Prisma.Sql): Prisma.Sql {
  const days = Prisma.sql`greatest(0, floor(date_part('epoch', ${at} - c."lastReviewAt") / 86400))`
  return Prisma.sql`CASE
    WHEN ${isMissedSql()} OR c.phase = 'new' OR c."lastReviewAt" IS NULL THEN 0
    ELSE round(power(1 + l.factor * ${days} / (round(c."stabilityDays" * 1e8::float8) / 1e8::float8), l.decay) * 1e8::float8) / 1e8::float8 END`
}
