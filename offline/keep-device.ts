import type { DeviceOwner } from './hoedam-db'
import { registerWorker } from './register-worker'
import { KEPT_CACHE, PACK_KEY, keepLook } from './kept-look'

/** Makes this device ready to go on without a network: the worker, how pages look, and questions. `owner` null: a guest. */
export async function keepDevice(owner: Pick<DeviceOwner, 'learnerId' | 'name' | 'locale'> | null): Promise<void> {
  if (!(await registerWorker())) return
  const { lang, dataset } = document.documentElement
  await keepLook({ locale: lang, theme: dataset.theme ?? null, singleKeys: dataset.singleKeys !== 'off', hasOwner: owner !== null })
  if (!owner) await (await caches.open(KEPT_CACHE)).add(PACK_KEY)
}
