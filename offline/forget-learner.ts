import { forgetStores } from './wipe-device'

/** Wipes all that this browser keeps of a learner, answers that were never sent with it: for an account that is gone. A guest's answers stay. */
export function forgetLearner(learnerId: string): Promise<void> {
  return forgetStores(learnerId)
}
