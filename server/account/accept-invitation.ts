import type { Instant } from '../../core/shared/instant'
import { findInvitationRole, useInvitation } from '../../data/account.ts'
import { database, inTransaction } from '../../data/client.ts'
import { AppError } from '../app-error'
import type { AcceptInvitation } from './account-schema'
import { createAccount } from './create-account'
import { hashPassword } from './hash-password'
import { tokenHash } from './random-secret'

/** Makes the account that an invitation promises and uses the link up. Throws 'invitation-invalid' or 'name-taken'. */
export async function acceptInvitation({ token, password, ...person }: AcceptInvitation, at: Instant): Promise<void> {
  const hash = tokenHash(token)
  const role = await findInvitationRole(database(), hash, new Date(at))
  if (!role) throw new AppError('invitation-invalid')
  const passwordHash = await hashPassword(password)
  await inTransaction(database(), async (tx) => {
    if (!(await useInvitation(tx, hash, new Date(at)))) throw new AppError('invitation-invalid')
    await createAccount(tx, { ...person, passwordHash, role }, at)
  })
}
