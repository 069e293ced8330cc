import type { Instant } from '../../core/shared/instant'
import { database, inTransaction } from '../../data/client.ts'
import type { SignUp } from './account-schema'
import { createAccount } from './create-account'

/** A learner makes an account. Throws 'name-taken'. */
export async function signUp(input: SignUp, at: Instant): Promise<void> {
  await inTransaction(database(), (tx) => createAccount(tx, { ...input, role: 'learner' }, at))
}
