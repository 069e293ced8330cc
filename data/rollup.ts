import type { DaySums } from '../core/statistics/day-sums'
import type { FirstMeeting } from '../core/statistics/first-meetings'
import type { Connection } from './client.ts'

type Days = ReadonlyMap<string, DaySums>

/**
 * Adds to a learner's days. The learner must be locked. Should a stored sum be less than is taken away, it stays at nothing: a rollup
 * gone wrong must not keep an answer from being stored, and is made right by a rebuild.
 */
export async function addToLearnerDays(tx: Connection, learnerId: string, days: Days): Promise<void> {
  if (days.size === 0) return
  await tx.$executeRaw`
    INSERT INTO "LearnerDay" AS d ("learnerId", "studyOn", answers, "right", "durationMs", reviewed, recalled)
    SELECT ${learnerId}::uuid, m."studyOn",
      greatest(0, coalesce(old.answers, 0) + m.answers),
      least(greatest(0, coalesce(old."right", 0) + m."right"), greatest(0, coalesce(old.answers, 0) + m.answers)),
      greatest(0, coalesce(old."durationMs", 0) + m."durationMs"),
      greatest(0, coalesce(old.reviewed, 0) + m.reviewed),
      least(greatest(0, coalesce(old.recalled, 0) + m.recalled), greatest(0, coalesce(old.reviewed, 0) + m.reviewed))
    FROM json_to_recordset(${dayRows(days)}::json)
      AS m("studyOn" text, answers int, "right" int, "durationMs" bigint, reviewed int, recalled int)
    LEFT JOIN "LearnerDay" old ON old."learnerId" = ${learnerId}::uuid AND old."studyOn" = m."studyOn"
    ON CONFLICT ("learnerId", "studyOn") DO UPDATE SET answers = EXCLUDED.answers, "right" = EXCLUDED."right",
      "durationMs" = EXCLUDED."durationMs", reviewed = EXCLUDED.reviewed, recalled = EXCLUDED.recalled`
  const lessened = [...days].flatMap(([day, { answers }]) => (answers < 0 ? [day] : []))
  if (lessened.length > 0) await tx.learnerDay.deleteMany({ where: { learnerId, studyOn: { in: lessened }, answers: 0 } })
}

/** Makes a learner's days these. Returns how many rows were other ones. The learner must be locked. */
export async function replaceLearnerDays(tx: Connection, learnerId: string, days: Days): Promise<number> {
  const [row] = await tx.$queryRaw<{ changed: number }[]>`
    WITH wanted AS (
      SELECT * FROM json_to_recordset(${dayRows(days)}::json)
        AS m("studyOn" text, answers int, "right" int, "durationMs" bigint, reviewed int, recalled int)
    ), gone AS (
      DELETE FROM "LearnerDay" WHERE "learnerId" = ${learnerId}::uuid AND "studyOn" NOT IN (SELECT "studyOn" FROM wanted) RETURNING 1
    ), saved AS (
      INSERT INTO "LearnerDay" AS d ("learnerId", "studyOn", answers, "right", "durationMs", reviewed, recalled)
      SELECT ${learnerId}::uuid, * FROM wanted
      ON CONFLICT ("learnerId", "studyOn") DO UPDATE SET answers = EXCLUDED.answers, "right" = EXCLUDED."right",
        "durationMs" = EXCLUDED."durationMs", reviewed = EXCLUDED.reviewed, recalled = EXCLUDED.recalled
      WHERE (d.answers, d."right", d."durationMs", d.reviewed, d.recalled)
        IS DISTINCT FROM (EXCLUDED.answers, EXCLUDED."right", EXCLUDED."durationMs", EXCLUDED.reviewed, EXCLUDED.recalled)
      RETURNING 1
    )
    SELECT ((SELECT count(*) FROM gone) + (SELECT count(*) FROM saved))::int AS changed`
  return row?.changed ?? 0
}

/** Stores how a learner met these key points, in the place of what was stored of them. Returns how many rows were other ones. */
export async function saveFirstMeetings(tx: Connection, learnerId: string, met: readonly FirstMeeting[]): Promise<number> {
  if (met.length === 0) return 0
  return tx.$executeRaw`
    INSERT INTO "FirstExposure" AS f ("learnerId", "keyPointId", "reviewId", "questionId", "questionRevision", "answeredAt", "isRight",
      "hasOptions", "chosenOptionIds", "durationMs", counts)
    SELECT ${learnerId}::uuid, * FROM json_to_recordset(${JSON.stringify(met.map(meetingRow))}::json)
      AS m("keyPointId" text, "reviewId" uuid, "questionId" text, "questionRevision" text, "answeredAt" timestamptz(3), "isRight" boolean,
        "hasOptions" boolean, "chosenOptionIds" text[], "durationMs" int, counts boolean)
    ON CONFLICT ("learnerId", "keyPointId") DO UPDATE SET "reviewId" = EXCLUDED."reviewId", "questionId" = EXCLUDED."questionId",
      "questionRevision" = EXCLUDED."questionRevision", "answeredAt" = EXCLUDED."answeredAt", "isRight" = EXCLUDED."isRight",
      "hasOptions" = EXCLUDED."hasOptions", "chosenOptionIds" = EXCLUDED."chosenOptionIds", "durationMs" = EXCLUDED."durationMs", counts = EXCLUDED.counts
    WHERE f.* IS DISTINCT FROM EXCLUDED.*`
}

/** Forgets that a learner met these key points. */
export async function deleteFirstMeetings(tx: Connection, learnerId: string, keyPointIds: readonly string[]): Promise<void> {
  if (keyPointIds.length > 0) await tx.firstExposure.deleteMany({ where: { learnerId, keyPointId: { in: [...keyPointIds] } } })
}

/** Makes these all the key points that a learner met. Returns how many rows were other ones. */
export async function replaceFirstMeetings(tx: Connection, learnerId: string, met: readonly FirstMeeting[]): Promise<number> {
  const { count } = await tx.firstExposure.deleteMany({ where: { learnerId, keyPointId: { notIn: met.map(({ keyPointId }) => keyPointId) } } })
  return count + (await saveFirstMeetings(tx, learnerId, met))
}

/** Everybody who may have reviews, by id. */
export async function findLearnersWithState(db: Connection): Promise<string[]> {
  const rows = await db.learnerSettings.findMany({ select: { learnerId: true }, orderBy: { learnerId: 'asc' } })
  return rows.map(({ learnerId }) => learnerId)
}

/** Learners who have cards and no rollups, or guests' answers and no class cards: their answers were stored before there were any. */
export async function findLearnersWithoutRollups(db: Connection): Promise<string[]> {
  const rows = await db.learnerSettings.findMany({
    where: { OR: [{ learner: { cards: { some: {} }, exposures: { none: {} } } }, { hasGuestAnswers: true, learner: { classCards: { none: {} } } }] },
    select: { learnerId: true }, orderBy: { learnerId: 'asc' },
  })
  return rows.map(({ learnerId }) => learnerId)
}

function dayRows(days: Days): string {
  return JSON.stringify([...days].map(([studyOn, sums]) => ({ studyOn, ...sums })))
}

function meetingRow({ chosenOptionIds, answeredAt, ...meeting }: FirstMeeting) {
  return { ...meeting, answeredAt: new Date(answeredAt), hasOptions: chosenOptionIds !== null, chosenOptionIds: chosenOptionIds ?? [] }
}
