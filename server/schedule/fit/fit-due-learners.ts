import { FIT_NEEDS_REVIEWS } from '../../../core/schedule/fit-decision'
import type { Instant } from '../../../core/shared/instant'
import { type Connection, allowLongStatements, database, inTransaction } from '../../../data/client.ts'
import { findLearnerToFit, insertParameterFit, tryFitLock } from '../../../data/parameter-fit.ts'
import { findReviews } from '../../../data/review.ts'
import { findLearnerState, lockLearnerState, saveLearnerState } from '../../../data/schedule.ts'
import { projectAllReviews } from '../project-reviews'
import { type Fit, fitParameters } from './fit-parameters'

/** Fewer new answers hardly change a fit of 400 or more. */
const NEW_ANSWERS = 100
/** Reading and folding 100,000 reviews takes seconds, not minutes. */
const LONGEST_MS = 120_000

export type FitOutcome = { adopted: number; kept: number; ended: 'done' | 'unavailable' | 'another-process' }

type Step = { type: 'fitted'; learnerId: string; isAdopted: boolean } | { type: 'skipped'; learnerId: string } | { type: 'ended'; ended: FitOutcome['ended'] }

/**
 * Fits the weights of all learners who have answered enough since their last fit, one after the other, each in a transaction
 * that keeps other processes from doing the same. Takes time and processor: for a process of its own. `fit` is exchanged by tests.
 */
export async function fitDueLearners(now: Instant, fit: typeof fitParameters = fitParameters): Promise<FitOutcome> {
  const looked: string[] = []
  const outcome = { adopted: 0, kept: 0 }
  for (;;) {
    const step = await inTransaction(database(), (tx) => fitNext(tx, looked, now, fit), { timeoutMs: LONGEST_MS })
    if (step.type === 'ended') return { ...outcome, ended: step.ended }
    looked.push(step.learnerId)
    if (step.type === 'fitted') outcome[step.isAdopted ? 'adopted' : 'kept'] += 1
  }
}

async function fitNext(tx: Connection, looked: readonly string[], now: Instant, fit: typeof fitParameters): Promise<Step> {
  if (!(await tryFitLock(tx))) return { type: 'ended', ended: 'another-process' }
  await allowLongStatements(tx, LONGEST_MS)
  const learnerId = await findLearnerToFit(tx, { least: FIT_NEEDS_REVIEWS, more: NEW_ANSWERS, except: looked })
  if (learnerId === null) return { type: 'ended', ended: 'done' }
  // The learner's row is locked only to write: answers that come meanwhile are folded under the new weights with the others.
  const before = await findLearnerState(tx, learnerId)
  const result: Fit = await fit(await findReviews(tx, learnerId), before.fsrsWeights)
  if (result.type === 'unavailable') return { type: 'ended', ended: 'unavailable' }
  if (result.type === 'too-few-reviews') return { type: 'skipped', learnerId }
  const { logLossBefore, logLossAfter, heldBack, weights } = result
  const isAdopted = result.type === 'adopt'
  const state = await lockLearnerState(tx, learnerId)
  await insertParameterFit(tx, learnerId, { fittedAt: now, answers: before.answerCount, heldBack, logLossBefore, logLossAfter, isAdopted })
  if (isAdopted) {
    const fitted = { ...state, fsrsWeights: weights }
    await saveLearnerState(tx, learnerId, fitted)
    await projectAllReviews(tx, learnerId, fitted)
  }
  return { type: 'fitted', learnerId, isAdopted }
}
