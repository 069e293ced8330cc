import { giveSealKey } from '../../data/account.ts'
import { database } from '../../data/client.ts'
import type { AuthorizedLearnerId } from '../actor'
import { randomSealKey } from './random-secret'

/** The key by which a learner's devices lock up what could not be sent before sign-out; made when it is first asked for, and never another. */
export function getSealKey(learnerId: AuthorizedLearnerId): Promise<string> {
  return giveSealKey(database(), learnerId, randomSealKey())
}
