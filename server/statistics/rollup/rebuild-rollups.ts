import { type Database, allowLongStatements, inTransaction } from '../../../data/client.ts'
import { findLearnersWithState } from '../../../data/rollup.ts'
import { lockLearnerState } from '../../../data/schedule.ts'
import { projectRollups } from '../../schedule/project-reviews'

/** Reading and folding 100,000 reviews of one learner takes seconds, not minutes. */
const LONGEST_MS = 120_000

export type RebuiltRollups = { learners: number; rowsChanged: number }

/**
 * Makes the rollups (LearnerDay, FirstExposure) of these learners, or of all, anew from their reviews, each learner in a transaction, and says
 * how many rows were other ones: none where all that wrote reviews kept the rollups too. May be stopped and run again at any time.
 */
export async function rebuildRollups(db: Database, learnerIds?: readonly string[]): Promise<RebuiltRollups> {
  const wanted = learnerIds ?? (await findLearnersWithState(db))
  let rowsChanged = 0
  for (const learnerId of wanted) {
    rowsChanged += await inTransaction(db, async (tx) => {
      await allowLongStatements(tx, LONGEST_MS)
      return projectRollups(tx, learnerId, await lockLearnerState(tx, learnerId))
    }, { timeoutMs: LONGEST_MS })
  }
  return { learners: wanted.length, rowsChanged }
}
