import { v7 as uuidV7 } from 'uuid'
import * as z from 'zod'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { countAttempt, findAttemptsWith, findQuizAnswerers } from '../../data/attempt.ts'
import { type Connection, allowLongStatements, database, inTransaction } from '../../data/client.ts'
import { insertInvalidation, insertLedgerEntries, lockPublication, lockQuestion } from '../../data/ledger.ts'
import { findStanding, retireQuestions } from '../../data/question.ts'
import { closeReportsOn } from '../../data/question-report.ts'
import { findAnswerers, insertNotices } from '../../data/review.ts'
import { lockLearnerState } from '../../data/schedule.ts'
import { deleteStudyResults } from '../../data/study-result.ts'
import type { AuthorizedInvalidatorId } from '../actor'
import { AppError } from '../app-error'
import { refoldWithoutInvalidated } from '../schedule/refold-without-invalidated'
import { revisionSchema } from './revision-schema'

/** Finding the answers reads every review, and each learner's cards are folded again. */
const INVALIDATION_TIMEOUT_MS = 120_000

export const invalidationSchema = revisionSchema.extend({
  reason: z.string().trim().min(3, { error: 'must say why' }).max(1000, { error: 'may have at most 1000 characters' }),
})
export type InvalidationInput = z.output<typeof invalidationSchema>

export type InvalidationResult =
  | { status: 'invalidated'; affectedLearners: number }
  /** Nothing was written: somebody had done it before. */
  | { status: 'already-invalidated' }

/**
 * Invalidates a question revision: an event, never undone. It is not asked any more, its answers, also those still to
 * arrive, leave memory and statistics, the points of quizzes are counted without it, what was known on the date of a study assignment is settled anew, reports on the question are dealt with, and the learners concerned are told. One transaction, during which answers to
 * this question wait. Throws 'not-found'.
 */
export async function invalidateRevision(
  invalidatorId: AuthorizedInvalidatorId,
  { questionId, revision, reason }: InvalidationInput,
  now: Instant,
): Promise<InvalidationResult> {
  const at = new Date(now)
  return inTransaction(database(), async (tx) => {
    await allowLongStatements(tx, INVALIDATION_TIMEOUT_MS)
    await lockPublication(tx)
    await lockQuestion(tx, questionId)
    const standing = await findStanding(tx, questionId, revision)
    if (!standing) throw new AppError('not-found')
    const isFirst = await insertInvalidation(tx, { questionId, revision, reason, actorId: invalidatorId, invalidatedAt: at })
    if (!isFirst) return { status: 'already-invalidated' }

    await closeReportsOn(tx, questionId, at)
    const isAsked = standing.currentRevision === revision && standing.status === 'published'
    if (isAsked) await retireQuestions(tx, [questionId], at)
    const entry = { questionId, revision, at: now, actor: { type: 'person' as const, accountId: invalidatorId }, ruleSetVersion: null }
    await insertLedgerEntries(tx, [
      { ...entry, id: uuidV7(), event: 'invalidated', detail: { reason } },
      ...(isAsked ? [{ ...entry, id: uuidV7(), event: 'retired' as const, detail: {} }] : []),
    ])
    await insertAuditEntry(tx, {
      id: uuidV7(), at, actorId: invalidatorId, action: 'revision-invalidated', subjectId: questionId, detail: { revision, reason },
    })
    for (const { learnerId, id } of await findAttemptsWith(tx, { questionId, revision })) await countAttempt(tx, learnerId, id)
    const affectedLearners = await takeOutOfMemory(tx, { questionId, revision, keyPointId: standing.keyPointId }, at)
    return { status: 'invalidated', affectedLearners }
  }, { timeoutMs: INVALIDATION_TIMEOUT_MS })
}

/** Folds the cards of everybody who answered it again, in the order of ids so that no two of us wait for each other, and tells them and those who answered it in a quiz. */
async function takeOutOfMemory(
  tx: Connection,
  invalidated: { questionId: string; revision: string; keyPointId: string },
  at: Date,
): Promise<number> {
  const { questionId, revision } = invalidated
  const answerers = await findAnswerers(tx, { questionId, revision })
  for (const { learnerId } of answerers) {
    await refoldWithoutInvalidated(tx, learnerId, await lockLearnerState(tx, learnerId), invalidated)
  }
  await deleteStudyResults(tx, answerers.map(({ learnerId }) => learnerId), invalidated.keyPointId)
  const lastAnswers = new Map<string, Date>()
  for (const { learnerId, answeredAt } of [...answerers, ...(await findQuizAnswerers(tx, { questionId, revision }))]) {
    const other = lastAnswers.get(learnerId)
    lastAnswers.set(learnerId, other && other > answeredAt ? other : answeredAt)
  }
  await insertNotices(tx, [...lastAnswers].map(([learnerId, answeredAt]) => ({ learnerId, answeredAt, questionId, revision, noticedAt: at })))
  return lastAnswers.size
}
