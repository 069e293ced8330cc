import type { MedianDurations } from '../core/review/median-duration'
import { DEFAULT_SETTINGS } from '../core/schedule/default-settings'
import type { Card } from '../core/schedule/memory'
import { EVERY_DAY_ALIKE, type PlannedDue, type WeekdayShares } from '../core/schedule/plan-due-days'
import { DEFAULT_SESSION_SIZE, type SessionSize } from '../core/schedule/session-size'
import type { Card as CardRow, LearnerSettings, PlannedDay as PlannedDayRow } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'

/** How a learner studies, and what the learner's cards were folded under. */
export type LearnerState = {
  desiredRetention: number
  newPerDay: number
  /** Due key points asked on one study day at most; null: no limit. */
  reviewsPerDay: number | null
  /** Sunday first. */
  weekdayShares: WeekdayShares
  sessionSize: SessionSize
  timeZone: string
  rolloverHour: number
  fsrsWeights: readonly number[] | null
  /** Answers stored so far. */
  answerCount: number
  medians: MedianDurations
  /** Corrected time of the latest review stored; null before the first. */
  lastCorrectedAt: number | null
  /** Some answers were given before there was an account: they count for the learner, not for a class. */
  hasGuestAnswers: boolean
}

export const DEFAULT_LEARNER_STATE: LearnerState = {
  ...DEFAULT_SETTINGS, reviewsPerDay: null, weekdayShares: EVERY_DAY_ALIKE, sessionSize: DEFAULT_SESSION_SIZE, timeZone: 'UTC', fsrsWeights: null,
  answerCount: 0, medians: { recognition: null, recall: null }, lastCorrectedAt: null, hasGuestAnswers: false,
}

/** The learner's state; the defaults when nothing is stored yet. */
export async function findLearnerState(db: Connection, learnerId: string): Promise<LearnerState> {
  const row = await db.learnerSettings.findUnique({ where: { learnerId } })
  return row ? fromSettingsRow(row) : DEFAULT_LEARNER_STATE
}

/** The states of several learners, as a look-up that knows the defaults. */
export async function findLearnerStates(
  db: Connection,
  learnerIds: readonly string[],
): Promise<(learnerId: string) => LearnerState> {
  const rows = await db.learnerSettings.findMany({ where: { learnerId: { in: [...learnerIds] } } })
  const states = new Map(rows.map((row) => [row.learnerId, fromSettingsRow(row)]))
  return (learnerId) => states.get(learnerId) ?? DEFAULT_LEARNER_STATE
}

/** What figures about a learner's memory need of the learner's state. */
export type MemorySettings = Pick<LearnerState, 'desiredRetention' | 'newPerDay' | 'timeZone' | 'rolloverHour' | 'fsrsWeights' | 'hasGuestAnswers'>

/** Of a class: as `findLearnerStates`, without what such figures do not need, and as one value: quicker for hundreds of learners. */
export async function findMemorySettings(db: Connection, learnerIds: readonly string[]): Promise<(learnerId: string) => MemorySettings> {
  const [{ rows } = { rows: null }] = await db.$queryRaw<{ rows: (MemorySettings & { learnerId: string })[] | null }[]>`
    SELECT json_agg(s) AS rows FROM (
      SELECT "learnerId", "desiredRetention", "newPerDay", "timeZone", "rolloverHour", nullif("fsrsWeights", '{}') AS "fsrsWeights", "hasGuestAnswers"
      FROM "LearnerSettings" WHERE "learnerId" = ANY(${[...learnerIds]}::uuid[])
    ) s`
  const settings = new Map((rows ?? []).map((row) => [row.learnerId, row]))
  return (learnerId) => settings.get(learnerId) ?? DEFAULT_LEARNER_STATE
}

function fromSettingsRow(row: LearnerSettings): LearnerState {
  return {
    desiredRetention: row.desiredRetention, newPerDay: row.newPerDay, reviewsPerDay: row.reviewsPerDay,
    weekdayShares: weekdayShares(row.weekdayShares), sessionSize: { unit: row.sessionUnit, amount: row.sessionSize },
    timeZone: row.timeZone, rolloverHour: row.rolloverHour,
    fsrsWeights: row.fsrsWeights.length > 0 ? row.fsrsWeights : null,
    answerCount: row.answerCount,
    medians: { recognition: row.recognitionMedianMs, recall: row.recallMedianMs },
    lastCorrectedAt: row.lastCorrectedAt?.getTime() ?? null,
    hasGuestAnswers: row.hasGuestAnswers,
  }
}

/** Makes the learner's row when it is missing and locks it until the transaction ends: one writer per learner. */
export async function lockLearnerState(tx: Connection, learnerId: string): Promise<LearnerState> {
  await tx.learnerSettings.createMany({ data: [toSettingsRow(learnerId, DEFAULT_LEARNER_STATE)], skipDuplicates: true })
  await tx.$queryRaw`SELECT 1 FROM "LearnerSettings" WHERE "learnerId" = ${learnerId}::uuid FOR UPDATE`
  return findLearnerState(tx, learnerId)
}

export async function saveLearnerState(tx: Connection, learnerId: string, state: LearnerState): Promise<void> {
  const row = toSettingsRow(learnerId, state)
  await tx.learnerSettings.upsert({ where: { learnerId }, create: row, update: row })
}

/** The settings that new learners begin with. */
export async function insertLearnerStates(tx: Connection, learnerIds: readonly string[], { timeZone }: { timeZone: string }): Promise<void> {
  await tx.learnerSettings.createMany({ data: learnerIds.map((learnerId) => toSettingsRow(learnerId, { ...DEFAULT_LEARNER_STATE, timeZone })) })
}

/** The learner's cards by key point. */
export async function findCards(db: Connection, learnerId: string): Promise<Map<string, Card>> {
  const rows = await db.card.findMany({ where: { learnerId } })
  return new Map(rows.map((row) => [row.keyPointId, cardOfRow(row)]))
}

/** How many key points a learner has cards of. */
export function countCards(db: Connection, learnerId: string): Promise<number> {
  return db.card.count({ where: { learnerId } })
}

/** Puts the given cards in the place of the learner's cards of these key points. */
export async function replaceCards(
  tx: Connection,
  learnerId: string,
  keyPointIds: Iterable<string>,
  cards: readonly Card[],
): Promise<void> {
  await tx.card.deleteMany({ where: { learnerId, keyPointId: { in: [...keyPointIds] } } })
  await tx.card.createMany({ data: cards.map((card) => rowOfCard(learnerId, card)) })
}

/** Puts the given cards in the place of all of the learner's cards. */
export async function replaceAllCards(tx: Connection, learnerId: string, cards: readonly Card[]): Promise<void> {
  await tx.card.deleteMany({ where: { learnerId } })
  await tx.card.createMany({ data: cards.map((card) => rowOfCard(learnerId, card)) })
}

/** The study days that were chosen for a learner's cards, all or those of the given key points, by key point. */
export async function findPlannedDays(db: Connection, learnerId: string, keyPointIds?: readonly string[]): Promise<Map<string, PlannedDue>> {
  const rows = await db.plannedDay.findMany({ where: { learnerId, ...(keyPointIds ? { keyPointId: { in: [...keyPointIds] } } : {}) } })
  return new Map(rows.map((row) => [row.keyPointId, fromPlannedRow(row)]))
}

/** How many of a learner's cards are planned for each study day, leaving out those of the given key points and days that no longer hold. */
export async function countPlannedDays(tx: Connection, learnerId: string, except: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ dueOn: string; count: number }[]>`
    SELECT p."dueOn", count(*)::int AS count
    FROM "PlannedDay" p JOIN "Card" c ON c."learnerId" = p."learnerId" AND c."keyPointId" = p."keyPointId"
    WHERE p."learnerId" = ${learnerId}::uuid AND NOT p."keyPointId" = ANY(${[...except]}::text[])
      AND c.phase = 'review' AND c."lastReviewAt" = p."reviewedAt" AND c."intervalDays" = p."intervalDays"
    GROUP BY p."dueOn"`
  return new Map(rows.map(({ dueOn, count }) => [dueOn, count]))
}

/** Puts the given days in the place of what was chosen for these key points. The learner must be locked. */
export async function replacePlannedDays(tx: Connection, learnerId: string, days: ReadonlyMap<string, PlannedDue>): Promise<void> {
  const chosen = [...days.values()]
  await tx.$executeRaw`
    INSERT INTO "PlannedDay" ("learnerId", "keyPointId", "dueOn", "reviewedAt", "intervalDays")
    SELECT ${learnerId}::uuid, * FROM unnest(${[...days.keys()]}::text[], ${chosen.map(({ dueOn }) => dueOn)}::text[],
      ${chosen.map(({ reviewedAt }) => new Date(reviewedAt))}::timestamptz[], ${chosen.map(({ intervalDays }) => intervalDays)}::int[])
    ON CONFLICT ("learnerId", "keyPointId") DO UPDATE
    SET "dueOn" = EXCLUDED."dueOn", "reviewedAt" = EXCLUDED."reviewedAt", "intervalDays" = EXCLUDED."intervalDays"`
}

/** Forgets the days chosen: they are chosen anew when they are next asked for. */
export async function deletePlannedDays(tx: Connection, learnerId: string): Promise<void> {
  await tx.plannedDay.deleteMany({ where: { learnerId } })
}

function fromPlannedRow({ dueOn, reviewedAt, intervalDays }: PlannedDayRow): PlannedDue {
  return { dueOn, reviewedAt: reviewedAt.getTime(), intervalDays }
}

function weekdayShares([sunday = 1, monday = 1, tuesday = 1, wednesday = 1, thursday = 1, friday = 1, saturday = 1]: readonly number[]): WeekdayShares {
  return [sunday, monday, tuesday, wednesday, thursday, friday, saturday]
}

function toSettingsRow(learnerId: string, state: LearnerState) {
  return {
    learnerId, desiredRetention: state.desiredRetention, newPerDay: state.newPerDay, reviewsPerDay: state.reviewsPerDay,
    weekdayShares: [...state.weekdayShares], sessionUnit: state.sessionSize.unit, sessionSize: state.sessionSize.amount,
    timeZone: state.timeZone, rolloverHour: state.rolloverHour, fsrsWeights: [...(state.fsrsWeights ?? [])],
    answerCount: state.answerCount, recognitionMedianMs: state.medians.recognition, recallMedianMs: state.medians.recall,
    lastCorrectedAt: state.lastCorrectedAt === null ? null : new Date(state.lastCorrectedAt),
    hasGuestAnswers: state.hasGuestAnswers,
  }
}

/** A card as it is stored. */
export function rowOfCard(learnerId: string, card: Card): CardRow {
  return {
    ...card, learnerId,
    dueAt: new Date(card.dueAt),
    lastReviewAt: card.lastReviewAt === null ? null : new Date(card.lastReviewAt),
    firstAnsweredAt: new Date(card.firstAnsweredAt),
    lastAnsweredAt: new Date(card.lastAnsweredAt),
  }
}

/** A stored row as the card that it is. */
export function cardOfRow({ learnerId: _, ...row }: CardRow): Card {
  return {
    ...row,
    dueAt: row.dueAt.getTime(),
    lastReviewAt: row.lastReviewAt?.getTime() ?? null,
    firstAnsweredAt: row.firstAnsweredAt.getTime(),
    lastAnsweredAt: row.lastAnsweredAt.getTime(),
  }
}
