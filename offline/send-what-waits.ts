import { syncDevice } from './sync-device'

/** Sends what waits for this learner, once the server answers again, and says what came of it. */
export async function sendWhatWaits(learnerId: string): Promise<'synced' | 'signed-out' | 'not-yet'> {
  const { type } = await syncDevice(learnerId)
  if (type === 'synced') return 'synced'
  return type === 'signed-out' || type === 'other-account' ? 'signed-out' : 'not-yet'
}
