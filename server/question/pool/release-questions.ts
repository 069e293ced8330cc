import { v7 as uuidV7 } from 'uuid'
import * as z from 'zod'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { database, inTransaction } from '../../../data/client.ts'
import { lockPublication } from '../../../data/ledger.ts'
import { findInOpenQuizzes, findReservedAmong, releaseFromPool } from '../../../data/question-pool.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'

export const releaseSchema = z.strictObject({ questionIds: z.array(z.string().min(1).max(200)).min(1).max(500) })

export type ReleaseResult = { status: 'released' } | { status: 'in-open-quiz'; questionIds: string[] }

/**
 * Takes questions out of the pool, for good: from then on practice asks them, keys and all. An administrator does so with public ones
 * (`of` null), the teacher of a class with those of its own articles. Nothing is released while a quiz that uses one of them is open or
 * still to come, archived or not. Throws 'not-allowed', and 'not-found' when one of them is not in that part of the pool.
 */
export async function releaseQuestions(actor: SignedIn, of: AuthorizedClassroomId | null, questionIds: readonly string[], now: Instant): Promise<ReleaseResult> {
  if (of === null && actor.role !== 'administrator') throw new AppError('not-allowed')
  const at = new Date(now)
  return inTransaction(database(), async (tx) => {
    await lockPublication(tx)
    const ids = [...new Set(questionIds)]
    if ((await findReservedAmong(tx, ids, of)).length < ids.length) throw new AppError('not-found')
    const inUse = await findInOpenQuizzes(tx, ids, at)
    if (inUse.length > 0) return { status: 'in-open-quiz', questionIds: inUse }
    await releaseFromPool(tx, ids, at)
    for (const subjectId of ids) {
      await insertAuditEntry(tx, { id: uuidV7(), at, actorId: actor.userId, action: 'question-released', subjectId, detail: of === null ? {} : { classroomId: of } })
    }
    return { status: 'released' }
  })
}
