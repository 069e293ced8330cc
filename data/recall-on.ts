import { zoneOffsets } from '../core/schedule/zone-offsets'
import type { DayRule } from '../core/schedule/study-day'
import { DAY_MS, HOUR_MS, type Instant } from '../core/shared/instant'
import { classCardsOf } from './class-card.ts'
import type { Connection } from './client.ts'
import { curvesSql, isMissedSql, type LearnerCurve } from './recall-sql.ts'

/** What the learners of a class will recall of a key point: how many have a card of it, and over these the sums of the chance p and of p(1 − p). */
export type RecallSums = { seenBy: number; recall: number; variance: number }

/** A forecast is sure of nothing, as `calibrated` has it. */
const [LEAST, MOST] = [0.0001, 0.9999]

/**
 * What these learners will recall on a study day, YYYY-MM-DD, of each key point if nothing is studied until then, as `classForecast` reckons it, added
 * up in the database; in the order of the key points. Days are counted by offsets from UTC: the database's own calendar takes eight times as long.
 */
export async function findRecallOn(
  db: Connection, date: string, keyPointIds: readonly string[], learners: readonly (LearnerCurve & { dayRule: DayRule; hasGuestAnswers: boolean })[], now: Instant,
): Promise<RecallSums[]> {
  const rules = [...new Map(learners.map(({ dayRule }) => [nameOf(dayRule), dayRule])).values()]
  const clocks = rules.map((rule) => {
    const offsets = zoneOffsets(rule.timeZone, now)
    return { rule: nameOf(rule), starts: offsets.map(({ fromAt }) => fromAt / 1000), offsets: offsets.map(({ offsetMs }) => (offsetMs - rule.rolloverHour * HOUR_MS) / 1000) }
  })
  const rows = await db.$queryRaw<({ keyPointId: string } & RecallSums)[]>`
    WITH learner AS (
      SELECT l."learnerId", l.decay, l.factor, k.starts, k.offsets FROM ${curvesSql(learners)} AS l("learnerId", decay, factor, place)
      JOIN unnest(${learners.map(({ dayRule }) => nameOf(dayRule))}::text[]) WITH ORDINALITY AS r(rule, place) ON r.place = l.place
      JOIN json_to_recordset(${JSON.stringify(clocks)}::json) AS k(rule text, starts float8[], offsets float8[]) ON k.rule = r.rule
    ), studied AS (
      SELECT c."keyPointId", c."stabilityDays", ${isMissedSql()} AS "isMissed", l.decay, l.factor,
        greatest(0, ${Date.parse(`${date}T00:00:00Z`) / DAY_MS}::float8 - floor((e.at + l.offsets[greatest(1, width_bucket(e.at, l.starts))]) / 86400)) AS days
      FROM learner l JOIN ${classCardsOf(learners)} c ON c."learnerId" = l."learnerId" CROSS JOIN LATERAL (SELECT date_part('epoch', c."lastReviewAt") AS at) e
      WHERE c."keyPointId" = ANY(${[...keyPointIds]}::text[]) OFFSET 0 -- or it is reckoned anew wherever it is named below
    ), recalled AS (
      SELECT "keyPointId", CASE
        WHEN days IS NULL OR "isMissed" OR "stabilityDays" <= 0 THEN 0 WHEN days = 0 THEN 1
        ELSE least(${MOST}::float8, greatest(${LEAST}::float8, round(power(1 + factor * days / "stabilityDays", decay) * 1e8::float8) / 1e8::float8)) END AS p
      FROM studied OFFSET 0
    )
    SELECT "keyPointId", count(*)::int AS "seenBy", sum(p) AS recall, sum(p * (1 - p)) AS variance FROM recalled GROUP BY 1`
  const byKeyPoint = new Map(rows.map((row) => [row.keyPointId, row]))
  return keyPointIds.map((id) => byKeyPoint.get(id) ?? { seenBy: 0, recall: 0, variance: 0 })
}

function nameOf({ timeZone, rolloverHour }: DayRule): string {
  return `${timeZone} ${rolloverHour}`
}
