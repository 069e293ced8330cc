import type { StudyBatch } from '#core/schedule/study-batch'
import type { DeviceOwner } from './hoedam-db'
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

/** Whose this device is and what to ask; never fails, without storage there is nothing. */
export async function openOnDevice(): Promise<OnDevice> {
  try {
    return (await caches.match(PACK_KEY, { cacheName: KEPT_CACHE })) ? { who: 'guest' } : { who: 'nobody' }
  } catch {
    return { who: 'nobody' }
  }
}
