import { pausesOf } from '../../core/schedule/leech-remedies'
import { database } from '../../data/client.ts'
import { findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findLeeches } from '../../data/leech.ts'
import type { AuthorizedLearnerId } from '../actor'
import { learnerAudience } from '../audience'

/** Ids of the key points that a learner can be asked, in teaching order: those with a published question that are not paused. */
export async function askableKeyPointIds(learnerId: AuthorizedLearnerId): Promise<string[]> {
  const [ids, leeches] = await Promise.all([findStudiableKeyPointIds(database(), await learnerAudience(learnerId)), findLeeches(database(), learnerId)])
  const { keyPointIds: paused } = pausesOf(leeches)
  return ids.filter((id) => !paused.has(id))
}
