import { setKeeping } from './keeping'
import { sendUnsent } from './send-unsent'
import { wipeDevice } from './wipe-device'

/** Takes what this device keeps of a learner away, after what waits was sent, and keeps nothing from now on. */
export async function stopKeeping(learnerId: string): Promise<void> {
  setKeeping(false)
  await sendUnsent(learnerId).catch(() => {}) // what cannot be sent is sealed
  await wipeDevice(learnerId)
  const worker = await navigator.serviceWorker?.getRegistration()
  await worker?.unregister()
  if ('caches' in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
}
