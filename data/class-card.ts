import { isDeepStrictEqual } from 'node:util'
import type { Card, StudiedCard } from '../core/schedule/memory'
import { type Card as CardRow, Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { cardOfRow, rowOfCard } from './schedule.ts'

/** A key point that was answered as a guest, and the card without those answers; null: answered as a guest only. */
export type ClassCard = { keyPointId: string; card: Card | null }

/**
 * Makes these a learner's class cards of the given key points, or of all. Returns how many rows were other ones.
 * The learner must be locked.
 */
export async function replaceClassCards(
  tx: Connection, learnerId: string, cards: readonly ClassCard[], keyPointIds: ReadonlySet<string> | null,
): Promise<number> {
  const before = await tx.classCard.findMany({ where: { learnerId, ...(keyPointIds ? { keyPointId: { in: [...keyPointIds] } } : {}) } })
  const rows = cards.map(({ keyPointId, card }) => ({ ...rowOfCard(learnerId, card ?? notMet(keyPointId)), isMet: card !== null }))
  const stored = new Map(before.map((row) => [row.keyPointId, row]))
  const changed = rows.filter((row) => !isDeepStrictEqual(stored.get(row.keyPointId), row))
  const kept = new Set(rows.map(({ keyPointId }) => keyPointId))
  const gone = before.map(({ keyPointId }) => keyPointId).filter((keyPointId) => !kept.has(keyPointId))
  if (changed.length + gone.length === 0) return 0
  await tx.classCard.deleteMany({ where: { learnerId, keyPointId: { in: [...gone, ...changed.map(({ keyPointId }) => keyPointId)] } } })
  await tx.classCard.createMany({ data: changed })
  return changed.length + gone.length
}

const COLUMNS = Prisma.raw(['learnerId', 'keyPointId', 'phase', 'stabilityDays', 'difficulty', 'dueAt', 'intervalDays', 'learningStep', 'reps', 'lapses',
  'lastReviewAt', 'firstAnsweredAt', 'lastAnsweredAt', 'lastQuestionId', 'recallProven', 'reaskPending'].map((name) => `"${name}"`).join(', '))

/** The cards as a class sees them, as a table of SQL: without what was answered as a guest. */
const CLASS_CARDS = Prisma.sql`(
  SELECT ${COLUMNS} FROM "Card" c
  WHERE NOT EXISTS (SELECT FROM "ClassCard" k WHERE k."learnerId" = c."learnerId" AND k."keyPointId" = c."keyPointId")
  UNION ALL
  SELECT ${COLUMNS} FROM "ClassCard" WHERE "isMet"
)`

/** The same for these learners: their own cards where nobody of them has answered as a guest, which spares looking for the others. */
export function classCardsOf(learners: readonly { hasGuestAnswers: boolean }[]): Prisma.Sql {
  return learners.some(({ hasGuestAnswers }) => hasGuestAnswers) ? CLASS_CARDS : Prisma.sql`"Card"`
}

/** The cards of these learners as a class sees them, by learner and key point. */
export async function findClassCards(db: Connection, learnerIds: readonly string[]): Promise<Map<string, Map<string, Card>>> {
  const rows = await db.$queryRaw<CardRow[]>`SELECT * FROM ${CLASS_CARDS} c WHERE c."learnerId" = ANY(${[...learnerIds]}::uuid[])`
  const byLearner = new Map<string, Map<string, Card>>(learnerIds.map((id) => [id, new Map()]))
  for (const row of rows) byLearner.get(row.learnerId)?.set(row.keyPointId, cardOfRow(row))
  return byLearner
}

/** What a look ahead goes by of these learners' cards, as a class sees them: by learner and key point. */
export async function findStudiedCards(db: Connection, learners: readonly { learnerId: string; hasGuestAnswers: boolean }[]): Promise<Map<string, Map<string, StudiedCard>>> {
  const rows = await db.$queryRaw<{ learnerId: string; cards: StudiedCard[] }[]>`
    SELECT c."learnerId", json_agg(json_build_object('keyPointId', c."keyPointId", 'phase', c.phase, 'learningStep', c."learningStep", 'stabilityDays', c."stabilityDays", 'difficulty', c.difficulty,
      'dueAt', (extract(epoch FROM c."dueAt") * 1000)::bigint, 'lastReviewAt', (extract(epoch FROM c."lastReviewAt") * 1000)::bigint,
      'lastAnsweredAt', (extract(epoch FROM c."lastAnsweredAt") * 1000)::bigint)) AS cards
    FROM ${classCardsOf(learners)} c WHERE c."learnerId" = ANY(${learners.map(({ learnerId }) => learnerId)}::uuid[]) GROUP BY 1`
  return new Map(rows.map(({ learnerId, cards }) => [learnerId, new Map(cards.map((card) => [card.keyPointId, card]))]))
}

function notMet(keyPointId: string): Card {
  return {
    keyPointId, phase: 'new', stabilityDays: 0, difficulty: 0, dueAt: 0, intervalDays: 0, learningStep: 0, reps: 0, lapses: 0, lastReviewAt: null,
    firstAnsweredAt: 0, lastAnsweredAt: 0, lastQuestionId: '', recallProven: false, reaskPending: false,
  }
}
