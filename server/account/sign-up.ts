import type { Instant } from '../../core/shared/instant'
import { database, inTransaction } from '../../data/client.ts'
import type { SignUp } from './account-schema'
import { joinByCode } from '../classroom/join-classroom'
import { createAccount } from './create-account'
import { hashPassword } from './hash-password'
import { countSignUp } from './attempt-limits'

/** A learner makes an account, in a class when a code is given: both or neither. Throws 'name-taken', 'class-code-invalid' or 'too-many-attempts'. */
export async function signUp({ password, classCode, ...person }: SignUp, address: string, at: Instant): Promise<void> {
  await countSignUp(address)
  const passwordHash = await hashPassword(password)
  await inTransaction(database(), async (tx) => {
    const learnerId = await createAccount(tx, { ...person, passwordHash, role: 'learner' }, at)
    if (classCode !== undefined) await joinByCode(tx, learnerId, classCode, { accountMadeHere: true }, at)
  })
}
