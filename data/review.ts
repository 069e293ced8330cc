import type { Response, UnscorableReason } from '../core/question/question'
import type { TimedAnswer } from '../core/review/median-duration'
import type { Certainty, Review } from '../core/review/review'
import type { Certainty as StoredCertainty, Prisma, Review as ReviewRow } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** A review with what only its storage knows. */
export type StoredReview = Review & { receivedAt: number; answeredAsGuest: boolean; bodyHash: string }

/** Body hashes of those of the given reviews that are stored already. */
export async function findReviewHashes(
  db: Connection,
  learnerId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.review.findMany({
    where: { learnerId, id: { in: [...ids] } }, select: { id: true, bodyHash: true },
  })
  return new Map(rows.map((row) => [row.id, row.bodyHash]))
}

/** Appends reviews. Their ids must be new. */
export async function insertReviews(db: Connection, learnerId: string, reviews: readonly StoredReview[]): Promise<void> {
  await db.review.createMany({ data: reviews.map((review) => toRow(learnerId, review)) })
}

/** The learner's reviews in folding order, all or those that fit. */
export async function findReviews(
  db: Connection,
  learnerId: string,
  { keyPointIds, answeredAsGuest }: { keyPointIds?: Iterable<string>; answeredAsGuest?: boolean } = {},
): Promise<Review[]> {
  const rows = await db.review.findMany({
    where: {
      learnerId,
      ...(keyPointIds ? { keyPointId: { in: [...keyPointIds] } } : {}),
      ...(answeredAsGuest === undefined ? {} : { answeredAsGuest }),
    },
    orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(fromRow)
}

/** How long each of the learner's answers took, in folding order. */
export async function findAnswerTimes(db: Connection, learnerId: string): Promise<TimedAnswer[]> {
  const rows = await db.review.findMany({
    where: { learnerId, type: 'answer' },
    orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
    select: { form: true, durationMs: true },
  })
  return rows.flatMap(({ form, durationMs }) => (form && durationMs !== null ? [{ form, durationMs }] : []))
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

function fromRow(row: ReviewRow): Review {
  const shared = {
    id: row.id, keyPointId: row.keyPointId, deviceId: row.deviceId,
    questionId: row.questionId, questionRevision: row.questionRevision, ratingTableVersion: row.ratingTableVersion,
    reviewedAt: row.reviewedAt.getTime(), correctedAt: row.correctedAt.getTime(),
  }
  if (row.type === 'undo') return { ...shared, type: 'undo', targetReviewId: row.targetReviewId ?? '' }
  if (!row.form || !row.certainty || !row.response) throw new Error(`Review ${row.id} is no answer`)
  return {
    ...shared, type: 'answer', form: row.form, response: stored<Response>(row.response),
    score: row.earned === null
      ? { type: 'unscorable', reason: row.unscorableReason as UnscorableReason }
      : { type: 'scored', earned: row.earned === 1 ? 1 : 0, possible: 1 },
    certainty: FROM_STORED[row.certainty], hinted: row.hinted ?? false, durationMs: row.durationMs ?? 0,
  }
}
