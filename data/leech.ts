import type { Leech, LeechRemedy } from '../core/schedule/leech-remedies'
import type { LeechEvidence } from '../core/schedule/triage-leech'
import type { Leech as LeechRow, LeechRemedy as StoredRemedy } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'
import { QUIZZED_BEFORE } from './quizzed-before.ts'

/** What was decided about the key points that a learner keeps forgetting, all or those of the given key points, the latest first. */
export async function findLeeches(db: Connection, learnerId: string, keyPointIds?: readonly string[]): Promise<Leech[]> {
  const rows = await db.leech.findMany({
    where: { learnerId, ...(keyPointIds ? { keyPointId: { in: [...keyPointIds] } } : {}) }, orderBy: [{ decidedAt: 'desc' }, { keyPointId: 'asc' }],
  })
  return rows.map(fromRow)
}

/** Writes a decision; it takes the place of an earlier one about the same key point. */
export async function saveLeech(tx: Connection, learnerId: string, leech: Leech): Promise<void> {
  const { keyPointId, lapses, reps, remedy } = leech
  const row = {
    lapses, reps, decidedAt: new Date(leech.decidedAt), remedy: TO_STORED[remedy.type],
    questionId: remedy.type === 'pause-question' ? remedy.questionId : null,
    companionId: remedy.type === 'contrast-drill' ? remedy.companionId : null,
    evidence: json(leech.evidence), endedAt: leech.endedAt === null ? null : new Date(leech.endedAt),
  }
  await tx.leech.upsert({ where: { learnerId_keyPointId: { learnerId, keyPointId } }, create: { learnerId, keyPointId, ...row }, update: row })
}

/** Withdraws decisions for lapses that the learner's cards no longer have, an answer having been taken back. */
export async function deleteLeechesAbove(tx: Connection, learnerId: string, keyPointId: string, lapses: number): Promise<void> {
  await tx.leech.deleteMany({ where: { learnerId, keyPointId, lapses: { gt: lapses } } })
}

/** Ends what was decided about a key point; false when there is nothing to end. */
export async function endLeech(db: Connection, learnerId: string, keyPointId: string, at: Date): Promise<boolean> {
  const { count } = await db.leech.updateMany({ where: { learnerId, keyPointId, endedAt: null }, data: { endedAt: at } })
  return count === 1
}

export type ClassFacility = { keyPointId: string; answers: number; facility: number }

/**
 * First exposures of the learner's classmates and the learner, by key point: how many, and the share right. As in
 * core/statistics/first-exposures, of which these are the stored ones: answers to invalidated questions and unscorable ones are passed over; who
 * answered first as a guest, with a hint, in a quiz, or took the answer back, has no first exposure. Empty for who is in no class.
 */
export async function findClassFacilities(db: Connection, learnerId: string): Promise<ClassFacility[]> {
  return db.$queryRaw<ClassFacility[]>`
    SELECT f."keyPointId", count(*)::int AS answers, avg(f."isRight"::int)::float8 AS facility FROM "FirstExposure" f
    WHERE f."counts" AND NOT ${QUIZZED_BEFORE} AND f."learnerId" IN (
      SELECT other."learnerId" FROM "Membership" own
      JOIN "Membership" other ON other."classroomId" = own."classroomId" AND other."status" = 'active'
      WHERE own."learnerId" = ${learnerId}::uuid AND own."status" = 'active'
    ) GROUP BY f."keyPointId"`
}

const TO_STORED: Readonly<Record<LeechRemedy['type'], StoredRemedy>> = {
  'contrast-drill': 'contrast_drill', 'other-form': 'other_form', 'pause-question': 'pause_question', 'pause-key-point': 'pause_key_point', unclear: 'unclear',
}

function fromRow(row: LeechRow): Leech {
  return {
    keyPointId: row.keyPointId, lapses: row.lapses, reps: row.reps, decidedAt: row.decidedAt.getTime(), remedy: remedyOf(row),
    evidence: stored<LeechEvidence>(row.evidence), endedAt: row.endedAt?.getTime() ?? null,
  }
}

function remedyOf({ remedy, questionId, companionId }: LeechRow): LeechRemedy {
  switch (remedy) {
    case 'contrast_drill': return { type: 'contrast-drill', companionId: companionId ?? '' }
    case 'pause_question': return { type: 'pause-question', questionId: questionId ?? '' }
    case 'other_form': return { type: 'other-form' }
    case 'pause_key_point': return { type: 'pause-key-point' }
    case 'unclear': return { type: 'unclear' }
  }
}
