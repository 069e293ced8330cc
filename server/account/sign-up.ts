import type { Instant } from '../../core/shared/instant'
import { database, inTransaction } from '../../data/client.ts'
import type { SignUp } from './account-schema'
import { createAccount } from './create-account'
import { hashPassword } from './hash-password'
import { countSignUp } from './attempt-limits'

/** A learner makes an account. Throws 'name-taken' or 'too-many-attempts'. */
export async function signUp({ password, ...person }: SignUp, address: string, at: Instant): Promise<void> {
  await countSignUp(address)
  const passwordHash = await hashPassword(password)
  await inTransaction(database(), (tx) => createAccount(tx, { ...person, passwordHash, role: 'learner' }, at))
}
