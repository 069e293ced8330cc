import { isKeeping } from './keeping'
import { SYNCED } from './synced'

/** Coming back to a page within this time is no new visit. A clock that was put back is. */
const AGAIN_AFTER_MS = 60_000

/**
 * Brings device and server together while a page is open: now, when the learner comes back to it, and whenever the network is back.
 * Returns what does the same after an answer. Where the learner wants nothing kept, only what waits is sent.
 * `along` loads what is to be at hand on this device as well: without a network it cannot be fetched.
 */
export function syncOnVisits(learnerId: string, along?: () => Promise<unknown>): () => void {
  if (!globalThis.document) return () => {} // without a page there are no visits
  let syncedAt = -Infinity

  async function sync() {
    syncedAt = Date.now()
    try {
      if (!isKeeping()) return await import('./send-unsent').then(({ sendUnsent }) => sendUnsent(learnerId)) // said since, on this page or another
      const [{ syncDevice }] = await Promise.all([import('./sync-device'), along?.()])
      const { type } = await syncDevice(learnerId)
      if (type === 'unreachable') syncedAt = -Infinity // the next chance is taken
      dispatchEvent(new Event(SYNCED))
    } catch {
      syncedAt = -Infinity // its code could not be fetched
    }
  }

  function syncUnlessJustDone() {
    if (document.visibilityState !== 'hidden' && Math.abs(Date.now() - syncedAt) >= AGAIN_AFTER_MS) void sync()
  }

  syncUnlessJustDone()
  addEventListener('online', () => void sync())
  addEventListener('focus', syncUnlessJustDone)
  document.addEventListener('visibilitychange', syncUnlessJustDone)
  return syncUnlessJustDone
}
