import { findWaiting, ofLearner, openHoedam } from './hoedam-db'

/** What a learner may want to know of this device. */
export type DeviceFacts = {
  packs: number
  /** Of the packs, as text. */
  bytes: number
  /** When device and server last agreed, epoch ms; null: never. */
  syncedAt: number | null
  /** Answers that wait to be sent. */
  waiting: number
  /** Whether the browser promises not to clear it by itself; null where it does not say. */
  isPromised: boolean | null
  /** A version of the app waits for its turn. */
  hasNewVersion: boolean
}

export async function findDeviceFacts(learnerId: string): Promise<DeviceFacts> {
  const database = await openHoedam()
  const [packs, plan, waiting, isPromised, registration] = await Promise.all([
    database.getAll('packs', ofLearner(learnerId)), database.get('plans', learnerId), findWaiting(learnerId),
    navigator.storage?.persisted?.() ?? null, navigator.serviceWorker?.getRegistration() ?? null,
  ])
  return {
    packs: packs.length,
    bytes: packs.reduce((sum, { pack }) => sum + new Blob([JSON.stringify(pack)]).size, 0),
    syncedAt: plan?.syncedAt ?? null,
    waiting: waiting.length,
    isPromised,
    hasNewVersion: Boolean(registration?.waiting),
  }
}
