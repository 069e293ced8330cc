import { findOwner, saveOwner } from './device-owner'
import type { DeviceOwner } from './hoedam-db'
import { isKeeping } from './keeping'
import { KEPT_CACHE, PACK_KEY, keepLook } from './kept-look'
import { registerWorker } from './register-worker'
import { sendInBackground } from './send-in-background'
import { syncOnVisits } from './sync-on-visits'

/** Makes this device ready to go on without a network: its owner, the worker, how pages look, and questions. `owner` null: a guest. */
export async function keepDevice(owner: Pick<DeviceOwner, 'learnerId' | 'name' | 'locale'> | null): Promise<void> {
  // The offline page is everybody's and cannot say who is signed in: what was said of the device stands.
  if (owner ? !isKeeping() : await findOwner()) return
  if (owner) await saveOwner(owner)
  // A session under way syncs by itself; two would ask the server twice.
  if (owner && !document.getElementById('stem')) syncOnVisits(owner.learnerId)
  const registration = await registerWorker()
  if (!registration) return
  const { lang, dataset } = document.documentElement
  await keepLook({ locale: lang, theme: dataset.theme ?? null, singleKeys: dataset.singleKeys !== 'off', hasOwner: owner !== null })
  if (owner) await sendInBackground(owner.learnerId, registration)
  else await (await caches.open(KEPT_CACHE)).add(PACK_KEY)
}
