import type { Database } from '../../../data/client.ts'
import { findLearnersWithoutRollups } from '../../../data/rollup.ts'
import { type RebuiltRollups, rebuildRollups } from './rebuild-rollups'

/** Makes the rollups of those whose answers were stored before there were any. For the start; finds nothing to do at later ones. */
export async function fillRollups(db: Database): Promise<RebuiltRollups> {
  return rebuildRollups(db, await findLearnersWithoutRollups(db))
}
