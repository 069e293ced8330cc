import { flushOutbox } from './outbox'
import { unsealAnswers } from './sealed-answers'

/** Sends what waits for a learner who is signed in, what was sealed with it, and fetches nothing. Throws as `flushOutbox` does. */
export async function sendUnsent(learnerId: string): Promise<void> {
  await unsealAnswers(learnerId)
  await flushOutbox(learnerId)
}
