import { isKeeping } from './keeping'
import { SYNCED } from './synced'

/** What is not needed to answer waits so long, unless there is an answer before. */
const AT_LEISURE_MS = 10_000
/** Coming back to a page within this time is no new visit. */
const AGAIN_AFTER_MS = 60_000

/**
 * Brings device and server together while a page is open: when there is leisure, when the network is back and when the learner comes back
 * to the page. Returns what is to be called after an answer was kept, which does the same after the first.
 */
export function syncWhenItSuits(learnerId: string): () => void {
  let syncedAt: number | null = null

  async function sync() {
    syncedAt = Date.now()
    if (!isKeeping()) return // the session sends its answers all the same
    // With what a session without a network needs: then it cannot be fetched.
    const [{ syncDevice }] = await Promise.all([import('./sync-device'), import('./device-batch'), import('./device-outcome')])
    await syncDevice(learnerId)
    globalThis.dispatchEvent?.(new Event(SYNCED))
  }

  function syncUnlessJustDone() {
    if (syncedAt === null || Date.now() - syncedAt > AGAIN_AFTER_MS) sync().catch(() => {})
  }

  globalThis.addEventListener?.('online', () => void sync().catch(() => {}))
  if (globalThis.document) {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') syncUnlessJustDone()
    })
    setTimeout(syncUnlessJustDone, AT_LEISURE_MS)
  }
  return () => {
    if (globalThis.document) {
      syncUnlessJustDone()
      import('./ask-to-persist').then(({ askToPersist }) => askToPersist()).catch(() => {})
    }
  }
}
