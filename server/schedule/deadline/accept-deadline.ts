import type { DeadlineChoice } from '../../../core/schedule/deadline-choice'
import type { DeadlinePlan } from '../../../core/schedule/plan-deadline'
import type { Instant } from '../../../core/shared/instant'
import { database, inTransaction } from '../../../data/client.ts'
import { replaceDeadline } from '../../../data/deadline.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { AppError } from '../../app-error'
import { readDeadlineMaterial } from './deadline-material'
import { judgeDeadline } from './judge-deadline'

export type DeadlineOutcome =
  | { status: 'accepted'; promisedMeanRetrievability: number }
  | { status: 'infeasible'; shortfall: Extract<DeadlinePlan, { feasible: false }>['shortfall'] }

/**
 * Stores a deadline that can be kept, in the place of the one before. One that cannot leaves all as it was.
 * Throws 'invalid-input' when it names no key point, or a day outside the half year from tomorrow on.
 */
export async function acceptDeadline(learnerId: AuthorizedLearnerId, choice: DeadlineChoice, now: Instant): Promise<DeadlineOutcome> {
  const judged = judgeDeadline(choice, await readDeadlineMaterial(learnerId, now), now)
  if (judged.type === 'wrong') throw new AppError('invalid-input', { field: judged.field, message: WRONG[judged.field] })
  if (judged.type === 'infeasible') return { status: 'infeasible', shortfall: judged.plan.shortfall }
  const { promisedMeanRetrievability } = judged.plan
  const scopeIds = choice.scope === 'all' ? [] : choice.scopeIds
  await inTransaction(database(), (tx) =>
    replaceDeadline(tx, learnerId, { ...choice, scopeIds, keyPointIds: [...judged.keyPointIds], promisedMeanRetrievability, acceptedAt: now }))
  return { status: 'accepted', promisedMeanRetrievability }
}

const WRONG = { scopeIds: 'must name at least one article or topic with key points', targetOn: 'must be a day within half a year, tomorrow at the earliest' }
