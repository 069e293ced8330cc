import { findOwner } from './device-owner'
import { ofLearner, openHoedam } from './hoedam-db'
import { KEPT_CACHE, PACK_KEY } from './kept-look'

/** Whether there is anything on this device to study from: for its owner what is kept of theirs, else the guests' pack. */
export async function hasQuestions(): Promise<boolean> {
  const owner = await findOwner().catch(() => null)
  if (!owner) return (await caches.match(PACK_KEY, { cacheName: KEPT_CACHE })) !== undefined
  const db = await openHoedam()
  const [packs, plans] = await Promise.all([db.count('packs', ofLearner(owner.learnerId)), db.count('plans', owner.learnerId)])
  return packs > 0 && plans > 0
}
