import type { KeyPoint } from '../core/key-point/key-point'
import { INPUT_OF_KIND, type QuestionKind } from '../core/question/question'
import type { Instant } from '../core/shared/instant'
import type { Confusion } from '../core/statistics/confusion-map'
import type { QuestionRollup } from '../core/statistics/question-rollup'
import type { RevisionRollup } from '../core/statistics/sum-by-revision'
import { type Audience, visibleTo } from './audience.ts'
import type { Learners } from './class-exposures.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** The practice of a group of learners, summed up. */
export type PracticeAnalysis = {
  madeAt: Instant
  /** With at least one answer that counts. */
  learners: number
  confusions: readonly Confusion[]
}

/** A question revision that was answered, with its sums. */
export type RevisionStatistic = RevisionRollup & {
  kind: QuestionKind
  stem: string
  /** None where nothing is chosen. */
  options: readonly { id: string; isKey: boolean; text: string }[]
  statement: string
  articleIds: readonly string[]
  /** The wording of today, and asked. */
  isAsked: boolean
  /** On a key point that nobody but one classroom may study. */
  isOwn: boolean
}

/** null while it was never made. */
export async function findPracticeAnalysis(db: Connection, learners: Learners): Promise<PracticeAnalysis | null> {
  const row = await db.practiceAnalysis.findUnique({ where: { scope: scopeOf(learners) } })
  return row && { madeAt: row.madeAt.getTime(), learners: row.learners, confusions: stored<Confusion[]>(row.confusions) }
}

/** As `findPracticeAnalysis`; until the transaction ends nobody else makes it. */
export async function lockPracticeAnalysis(tx: Connection, learners: Learners): Promise<PracticeAnalysis | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ANALYSIS_LOCKS}::int, hashtext(${scopeOf(learners)}))`
  return findPracticeAnalysis(tx, learners)
}

/** Puts an analysis in the place of the one before. */
export async function savePracticeAnalysis(
  tx: Connection, learners: Learners, { madeAt, learners: count, confusions }: PracticeAnalysis, revisions: readonly RevisionRollup[],
): Promise<void> {
  const scope = scopeOf(learners)
  const row = { classroomId: learners.of === 'classroom' ? learners.classroomId : null, madeAt: new Date(madeAt), learners: count, confusions: json(confusions) }
  await tx.practiceAnalysis.upsert({ where: { scope }, create: { scope, ...row }, update: row })
  await tx.revisionStatistic.deleteMany({ where: { scope } })
  await tx.revisionStatistic.createMany({ data: revisions.map(({ rollup, ...revision }) => ({ scope, ...revision, rollup: json(rollup) })) })
}

/** The sums of each revision that was answered, by question id and revision. */
export async function findRevisionStatistics(db: Connection, learners: Learners): Promise<RevisionStatistic[]> {
  const rows = await db.$queryRaw<(Omit<RevisionStatistic, 'options' | 'rollup'> & { rollup: object; options: { id: string; isKey: boolean; text: string }[] | null })[]>`
    SELECT s."questionId", s."revision", s."keyPointId", s."rollup", r."body"->>'kind' AS kind, r."body"->>'stem' AS stem,
      (SELECT json_agg(json_build_object('id', o->>'id', 'isKey', o->'isKey', 'text', o->>'text')) FROM jsonb_array_elements(r."body"->'options') o) AS options,
      k."body"->>'statement' AS statement, k."articleIds", k."classroomId" IS NOT NULL AS "isOwn",
      q."currentRevision" = s."revision" AND q."status" = 'published' AND q."freshness" = 'fresh' AS "isAsked"
    FROM "RevisionStatistic" s
    JOIN "QuestionRevision" r ON r."questionId" = s."questionId" AND r."revision" = s."revision"
    JOIN "Question" q ON q."id" = s."questionId" JOIN "KeyPoint" k ON k."id" = s."keyPointId"
    WHERE s."scope" = ${scopeOf(learners)} ORDER BY s."questionId" COLLATE "C", s."revision" COLLATE "C"`
  return rows.map(({ rollup, options, ...row }) => (
    { ...row, rollup: rollup as QuestionRollup, options: INPUT_OF_KIND[row.kind].startsWith('choose') ? (options ?? []) : [] }))
}

/** The first number of our advisory locks on analyses; any fixed number will do. */
const ANALYSIS_LOCKS = 4_630_071

function scopeOf(learners: Learners): string {
  return learners.of === 'classroom' ? learners.classroomId : learners.of
}

/** For each of these key points a question that is asked on it and may be seen by this audience, always the same one; left out where there is none. */
export async function findQuestionOnEach(db: Connection, audience: Audience, keyPointIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.question.findMany({
    where: { keyPointId: { in: [...keyPointIds] }, status: 'published', freshness: 'fresh', isReserved: false, keyPoint: visibleTo(audience) },
    select: { id: true, keyPointId: true }, orderBy: [{ keyPointId: 'asc' }, { id: 'asc' }], distinct: ['keyPointId'],
  })
  return new Map(rows.map(({ id, keyPointId }) => [keyPointId, id]))
}

/** The key point that a question asks for; null when there is no such question, or it is not for this audience. */
export async function findKeyPointOfQuestion(db: Connection, audience: Audience, questionId: string): Promise<{ id: string; statement: string } | null> {
  const row = await db.question.findFirst({
    where: { id: questionId, keyPoint: visibleTo(audience) }, select: { keyPoint: { select: { id: true, body: true } } },
  })
  return row && { id: row.keyPoint.id, statement: stored<KeyPoint>(row.keyPoint.body).statement }
}
