import { flushOutbox } from './outbox'
import { keyForUnsent } from './sealed-answers'
import { wipeDevice } from './wipe-device'

/** What there is to send before a sign-out is not worth waiting longer for. */
const LAST_REQUEST_MS = 5_000

/**
 * Signs a learner out of this device: what waits is sent while the server still knows them, if it can be reached; once they are signed out,
 * what the device kept of them goes. Throws what `signOut` throws; then everything stays.
 */
export async function leaveDevice(learnerId: string, signOut: () => Promise<void>): Promise<void> {
  const sealKey = await flushOutbox(learnerId, { withinMs: LAST_REQUEST_MS }).catch(() => []).then(() => keyForUnsent(learnerId)).catch(() => null)
  await signOut()
  await wipeDevice(learnerId, sealKey).catch(() => {}) // no storage in this browser: nothing was kept
}
