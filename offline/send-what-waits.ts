import { isSignedOut } from './post-json'
import { flushOutbox } from './outbox'

/** Sends what waits for this learner, once the server answers again, and says what came of it. */
export async function sendWhatWaits(learnerId: string): Promise<'synced' | 'signed-out' | 'not-yet'> {
  return flushOutbox(learnerId).then(() => 'synced' as const, (error: unknown) => (isSignedOut(error) ? 'signed-out' : 'not-yet'))
}
