import { findWaiting } from './hoedam-db'
import { syncDevice } from './sync-device'

/** Sends what waits for this learner, once the server answers again, and says what came of it; 'synced': nothing waits any more. */
export async function sendWhatWaits(learnerId: string): Promise<'synced' | 'signed-out' | 'not-yet'> {
  const { type } = await syncDevice(learnerId)
  if (type === 'signed-out' || type === 'other-account') return 'signed-out'
  return type === 'synced' && (await findWaiting(learnerId)).length === 0 ? 'synced' : 'not-yet'
}
