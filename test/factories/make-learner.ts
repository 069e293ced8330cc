import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '#core/shared/instant'
import type { Connection } from '#data/client'
import type { AuthorizedLearnerId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { asLearner } from './as-learner'

/** A learner's account under a name of its own. */
export async function makeLearner(db: Connection, at: Instant): Promise<AuthorizedLearnerId> {
  return asLearner(await createAccount(db, { name: `Learner ${uuidV7().slice(-12)}`, passwordHash: 'x', role: 'learner' }, at))
}
