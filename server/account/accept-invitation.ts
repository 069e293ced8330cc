import type { Instant } from '../../core/shared/instant'
import { findInvitationRole, useInvitation } from '../../data/account.ts'
import { database, inTransaction } from '../../data/client.ts'
import { AppError } from '../app-error'
import type { AcceptInvitation } from './account-schema'
import { createAccount } from './create-account'
import { tokenHash } from './random-secret'

/** Makes the account that an invitation promises and uses the link up. Throws 'invitation-invalid' or 'name-taken'. */
export async function acceptInvitation({ token, ...person }: AcceptInvitation, at: Instant): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const role = await findInvitationRole(tx, tokenHash(token), new Date(at))
    if (!role || !(await useInvitation(tx, tokenHash(token), new Date(at)))) throw new AppError('invitation-invalid')
    await createAccount(tx, { ...person, role }, at)
  })
}
