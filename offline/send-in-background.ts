import { SYNC_TAG } from './background-sync'
import { findWaiting } from './hoedam-db'

/** Background Sync, which Chromium alone has. */
type SyncManager = { register(tag: string): Promise<void> }

/** Has the browser wake the worker when there is a network again, as often as an answer has to wait. Elsewhere pages alone send. */
export async function sendInBackground(learnerId: string, registration: ServiceWorkerRegistration): Promise<void> {
  const wake = () => managerOf(registration)?.register(SYNC_TAG).catch(() => {}) // not allowed: pages send
  addEventListener('hoedam-answer', (event) => {
    if ('detail' in event && event.detail === 'waiting') void wake()
  })
  if ((await findWaiting(learnerId)).length > 0) await wake()
}

function managerOf(registration: ServiceWorkerRegistration): SyncManager | null {
  return 'sync' in registration ? (registration.sync as SyncManager) : null
}
