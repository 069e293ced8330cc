import { SYNCED } from './synced'

/** Coming back to a page within this time is no new visit. */
const AGAIN_AFTER_MS = 60_000

/** Brings device and server together now, when the network is back, and when the learner comes back to the page; at most once a minute. */
export function syncOnVisits(learnerId: string): void {
  let syncedAt = 0

  async function sync() {
    if (document.visibilityState === 'hidden' || Date.now() - syncedAt < AGAIN_AFTER_MS) return
    syncedAt = Date.now()
    const { syncDevice } = await import('./sync-device')
    const { type } = await syncDevice(learnerId)
    if (type === 'unreachable') syncedAt = 0 // the next chance is taken
    dispatchEvent(new Event(SYNCED))
  }

  void sync()
  for (const event of ['online', 'focus']) addEventListener(event, () => void sync())
  document.addEventListener('visibilitychange', () => void sync())
}
