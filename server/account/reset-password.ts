import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { findAccount, insertAuditEntry, replacePassword } from '../../data/account.ts'
import { database, inTransaction } from '../../data/client.ts'
import { AppError } from '../app-error'
import { hashPassword } from './hash-password'
import { randomPassword } from './random-secret'

/**
 * Gives an account a new random password and ends its sessions. `actorId` is the administrator, or null on the
 * command line. Returns the password, which is shown once. Throws 'not-found'.
 */
export async function resetPassword(accountId: string, actorId: string | null, at: Instant): Promise<string> {
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  await inTransaction(database(), async (tx) => {
    if (!(await findAccount(tx, accountId))) throw new AppError('not-found')
    await replacePassword(tx, accountId, passwordHash)
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(at), actorId, action: 'password-reset', subjectId: accountId, detail: {},
    })
  })
  return password
}
