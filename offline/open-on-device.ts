import type { StudyBatch } from '#core/schedule/study-batch'
import { deviceBatch } from './device-batch'
import { findOwner } from './device-owner'
import { type DeviceOwner, findWaiting, openHoedam } from './hoedam-db'
import { KEPT_CACHE, PACK_KEY } from './kept-look'

/** What can be studied without a network on this device. */
export type OnDevice =
  | {
      who: 'learner'
      owner: DeviceOwner
      initial: StudyBatch
      /** Answers that wait to be sent. */
      waiting: number
      /** When device and server last agreed, epoch ms; null if never. */
      syncedAt: number | null
    }
  /** The pack that everybody may have. */
  | { who: 'guest' }
  | { who: 'nobody' }

/** Questions to begin with; the session chooses the next ones as it goes. */
const FIRST_BATCH = 10

/** Whose this device is and what to ask; never fails, without storage there is nothing. */
export async function openOnDevice(): Promise<OnDevice> {
  try {
    const owner = await findOwner()
    if (owner) return await openAs(owner)
    return (await caches.match(PACK_KEY, { cacheName: KEPT_CACHE })) ? { who: 'guest' } : { who: 'nobody' }
  } catch {
    return { who: 'nobody' }
  }
}

async function openAs(owner: DeviceOwner): Promise<OnDevice> {
  const { learnerId } = owner
  const [initial, waiting, plan] = await Promise.all([
    deviceBatch(learnerId, FIRST_BATCH, Date.now()), findWaiting(learnerId), openHoedam().then((database) => database.get('plans', learnerId)),
  ])
  return initial ? { who: 'learner', owner, initial, waiting: waiting.length, syncedAt: plan?.syncedAt ?? null } : { who: 'nobody' }
}
