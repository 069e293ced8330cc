import { FIT_NEEDS_REVIEWS } from '../../core/schedule/fit-decision'
import { database } from '../../data/client.ts'
import { type ParameterFit, findParameterFits } from '../../data/parameter-fit.ts'
import { findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { canFit } from '../schedule/fit/can-fit'

/** How the parameters of a learner's schedule came about. */
export type MemoryParameters = {
  /** Fitted weights are in use; else the usual ones. */
  areFitted: boolean
  /** The latest first. */
  fits: readonly ParameterFit[]
  answers: number
  needed: number
  /** false: this system has nothing to fit with. */
  canFit: boolean
}

/** Which parameters a learner's schedule has, and what each fit of them gave. */
export async function getMemoryParameters(learnerId: AuthorizedLearnerId): Promise<MemoryParameters> {
  const db = database()
  const [{ fsrsWeights, answerCount }, fits] = await Promise.all([findLearnerState(db, learnerId), findParameterFits(db, learnerId)])
  return { areFitted: fsrsWeights !== null, fits, answers: answerCount, needed: FIT_NEEDS_REVIEWS, canFit: canFit() }
}
