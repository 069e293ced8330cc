import type { Response, UnscorableReason } from '../core/question/question'
import type { TimedAnswer } from '../core/review/median-duration'
import { countedReviews } from '../core/review/counted-reviews'
import type { Certainty, GradedReview, Review } from '../core/review/review'
import type { SyncedReview } from '../core/schedule/sync-answer'
import type { Certainty as StoredCertainty, Prisma, Review as ReviewRow } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'
import { findInvalidatedRevisions } from './ledger.ts'

/** A review with what only its storage knows. */
export type StoredReview = Review & { receivedAt: number; answeredAsGuest: boolean; bodyHash: string }

/** What tells a repeat from a clash of ids, and the time that a review was stored with. */
export type ReviewStamp = Pick<StoredReview, 'bodyHash' | 'correctedAt'>

/** The stamps of those of the given reviews that are stored already. */
export async function findReviewStamps(
  db: Connection,
  learnerId: string,
  ids: readonly string[],
): Promise<Map<string, ReviewStamp>> {
  const rows = await db.review.findMany({
    where: { learnerId, id: { in: [...ids] } }, select: { id: true, bodyHash: true, correctedAt: true },
  })
  return new Map(rows.map(({ id, bodyHash, correctedAt }) => [id, { bodyHash, correctedAt: correctedAt.getTime() }]))
}

/** Those of these key points that a learner has reviews of. */
export async function findReviewedKeyPoints(db: Connection, learnerId: string, keyPointIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.review.findMany({ where: { learnerId, keyPointId: { in: [...keyPointIds] } }, distinct: ['keyPointId'], select: { keyPointId: true } })
  return new Set(rows.map(({ keyPointId }) => keyPointId))
}

/** Appends reviews. Their ids must be new. */
export async function insertReviews(db: Connection, learnerId: string, reviews: readonly StoredReview[]): Promise<void> {
  await db.review.createMany({ data: reviews.map((review) => toRow(learnerId, review)) })
}

/** A review as it is folded into cards and rollups. */
export type CountedReview = Review & { answeredAsGuest: boolean }

/** The learner's reviews that count, in folding order, all or those of these key points: none of an invalidated question revision. */
export async function findReviews(db: Connection, learnerId: string, which: { keyPointIds?: Iterable<string> } = {}): Promise<CountedReview[]> {
  return countedReviews(await findAllReviews(db, learnerId, which), await findInvalidatedRevisions(db))
}

/** The same with those of invalidated revisions. */
export async function findAllReviews(
  db: Connection,
  learnerId: string,
  { keyPointIds }: { keyPointIds?: Iterable<string> } = {},
): Promise<CountedReview[]> {
  const rows = await db.review.findMany({
    where: { learnerId, ...(keyPointIds ? { keyPointId: { in: [...keyPointIds] } } : {}) },
    orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(fromRow)
}

/** How many answers of a learner are stored. */
export function countAnswers(db: Connection, learnerId: string): Promise<number> {
  return db.review.count({ where: { learnerId, type: 'answer' } })
}

/** Of a review, all but what was answered. */
const GRADED = {
  id: true, type: true, keyPointId: true, questionId: true, questionRevision: true, targetReviewId: true, form: true,
  earned: true, unscorableReason: true, certainty: true, hinted: true, durationMs: true, correctedAt: true,
} as const

/** A learner's reviews received after the given one, in the order of `(receivedAt, id)`, at most `limit`: without what was answered. */
export async function findReviewsAfter(
  db: Connection, learnerId: string, after: { receivedAt: number; id: string } | null, limit: number,
): Promise<{ review: SyncedReview; receivedAt: number }[]> {
  const at = after && new Date(after.receivedAt)
  const rows = await db.review.findMany({
    where: { learnerId, ...(at && after ? { receivedAt: { gte: at }, NOT: { receivedAt: at, id: { lte: after.id } } } : {}) },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }], take: limit,
    select: { ...GRADED, deviceId: true, reviewedAt: true, receivedAt: true },
  })
  return rows.map((row) => ({ review: { ...gradedFromRow(row), deviceId: row.deviceId, reviewedAt: row.reviewedAt.getTime() }, receivedAt: row.receivedAt.getTime() }))
}

/**
 * All of the learner's reviews without what was answered, in folding order, and which revisions are invalidated:
 * an answer to one of those was still study.
 */
export async function findStudyLog(
  db: Connection,
  learnerId: string,
): Promise<{ reviews: GradedReview[]; invalidatedRevisions: Set<string> }> {
  const [rows, invalidatedRevisions] = await Promise.all([
    db.review.findMany({
      where: { learnerId, type: { in: ['answer', 'undo'] } },
      orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
      select: GRADED,
    }),
    findInvalidatedRevisions(db),
  ])
  return { reviews: rows.map(gradedFromRow), invalidatedRevisions }
}

/** How long each of the learner's answers that count took, in folding order. */
export async function findAnswerTimes(db: Connection, learnerId: string): Promise<TimedAnswer[]> {
  const rows = await db.review.findMany({
    where: { learnerId, type: 'answer' },
    orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
    select: { type: true, questionId: true, questionRevision: true, form: true, durationMs: true },
  })
  return countedReviews(rows, await findInvalidatedRevisions(db)).flatMap(({ form, durationMs }) => (form && durationMs !== null ? [{ form, durationMs }] : []))
}

/** When the learner last answered each question of these key points. */
export async function findExposures(
  db: Connection,
  learnerId: string,
  keyPointIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.review.groupBy({
    by: ['questionId'],
    where: { learnerId, type: 'answer', keyPointId: { in: [...keyPointIds] } },
    _max: { correctedAt: true },
  })
  return new Map(rows.map((row) => [row.questionId, row._max.correctedAt?.getTime() ?? 0]))
}

/** When each learner who answered this question revision last did so, by learner id in ascending order. Reads all reviews. */
export async function findAnswerers(
  db: Connection,
  { questionId, revision }: { questionId: string; revision: string },
): Promise<{ learnerId: string; answeredAt: Date }[]> {
  const rows = await db.review.groupBy({
    by: ['learnerId'],
    where: { questionId, questionRevision: revision, type: 'answer' },
    _max: { correctedAt: true },
    orderBy: { learnerId: 'asc' },
  })
  return rows.flatMap(({ learnerId, _max }) => (_max.correctedAt ? [{ learnerId, answeredAt: _max.correctedAt }] : []))
}

export type InvalidationNotice = { learnerId: string; questionId: string; revision: string; answeredAt: Date; noticedAt: Date }

/** Writes notices; one that a learner has already, dismissed or not, stays as it is. */
export async function insertNotices(tx: Connection, notices: readonly InvalidationNotice[]): Promise<void> {
  await tx.invalidationNotice.createMany({ data: [...notices], skipDuplicates: true })
}

/** The notices that a learner has not dismissed, oldest answer first. */
export function findOpenNotices(db: Connection, learnerId: string): Promise<InvalidationNotice[]> {
  return db.invalidationNotice.findMany({
    where: { learnerId, dismissedAt: null },
    orderBy: [{ answeredAt: 'asc' }, { questionId: 'asc' }],
    omit: { dismissedAt: true },
  })
}

/** Dismisses a learner's notice; false when there is no open one. */
export async function dismissNotice(
  db: Connection,
  learnerId: string,
  { questionId, revision }: { questionId: string; revision: string },
  at: Date,
): Promise<boolean> {
  const { count } = await db.invalidationNotice.updateMany({
    where: { learnerId, questionId, revision, dismissedAt: null }, data: { dismissedAt: at },
  })
  return count === 1
}

const TO_STORED: Readonly<Record<Certainty, StoredCertainty>> = {
  unsure: 'unsure', 'fairly-sure': 'fairly_sure', sure: 'sure',
}
const FROM_STORED: Readonly<Record<StoredCertainty, Certainty>> = {
  unsure: 'unsure', fairly_sure: 'fairly-sure', sure: 'sure',
}

function toRow(learnerId: string, review: StoredReview): Prisma.ReviewCreateManyInput {
  const shared = {
    learnerId, id: review.id, type: review.type, keyPointId: review.keyPointId,
    questionId: review.questionId, questionRevision: review.questionRevision,
    deviceId: review.deviceId, reviewedAt: new Date(review.reviewedAt), correctedAt: new Date(review.correctedAt),
    receivedAt: new Date(review.receivedAt), answeredAsGuest: review.answeredAsGuest, bodyHash: review.bodyHash,
    ratingTableVersion: review.ratingTableVersion,
  }
  if (review.type === 'undo') return { ...shared, targetReviewId: review.targetReviewId }
  const { score } = review
  return {
    ...shared, form: review.form, response: json(review.response), certainty: TO_STORED[review.certainty],
    hinted: review.hinted, durationMs: review.durationMs,
    ...(score.type === 'scored' ? { earned: score.earned } : { unscorableReason: score.reason }),
  }
}

type GradedRow = Pick<ReviewRow, 'id' | 'type' | 'keyPointId' | 'questionId' | 'questionRevision' | 'targetReviewId' | 'form'
  | 'earned' | 'unscorableReason' | 'certainty' | 'hinted' | 'durationMs' | 'correctedAt'>

function gradedFromRow(row: GradedRow): GradedReview {
  const shared = {
    id: row.id, keyPointId: row.keyPointId, questionId: row.questionId, questionRevision: row.questionRevision,
    correctedAt: row.correctedAt.getTime(),
  }
  if (row.type === 'undo') return { ...shared, type: 'undo', targetReviewId: row.targetReviewId ?? '' }
  if (!row.form || !row.certainty) throw new Error(`Review ${row.id} is no answer`)
  return {
    ...shared, type: 'answer', form: row.form,
    score: row.earned === null
      ? { type: 'unscorable', reason: row.unscorableReason as UnscorableReason }
      : { type: 'scored', earned: row.earned === 1 ? 1 : 0, possible: 1 },
    certainty: FROM_STORED[row.certainty], hinted: row.hinted ?? false, durationMs: row.durationMs ?? 0,
  }
}

function fromRow(row: ReviewRow): CountedReview {
  const graded = gradedFromRow(row)
  const device = { answeredAsGuest: row.answeredAsGuest, deviceId: row.deviceId, reviewedAt: row.reviewedAt.getTime(), ratingTableVersion: row.ratingTableVersion }
  if (graded.type === 'undo') return { ...graded, ...device }
  if (!row.response) throw new Error(`Review ${row.id} has no response`)
  return { ...graded, ...device, response: stored<Response>(row.response) }
}
