import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { deleteAccountIfUnchanged, findCredentialsById, insertAuditEntry } from '../../data/account.ts'
import { deleteClassrooms, findClassrooms } from '../../data/classroom.ts'
import { allowLongStatements, database, inTransaction } from '../../data/client.ts'
import { lockPublication } from '../../data/ledger.ts'
import { lockLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { AppError } from '../app-error'
import type { DeleteAccount } from './account-schema'
import { verifyPassword } from './hash-password'
import { tokenHash } from './random-secret'
import { underSignInLimits } from './attempt-limits'

/** Deleting 100,000 reviews takes seconds, not minutes. */
const DELETE_TIMEOUT_MS = 60_000

/**
 * Deletes one's own account and everything about it, for ever, in one transaction. The password is asked for once more, under the
 * limits of signing in. The audit log keeps that an account of this role was deleted, and when; not whose.
 * Throws 'wrong-credentials', 'too-many-attempts', or 'leads-classrooms' unless those are to go too.
 */
export async function deleteAccount(
  id: AuthorizedLearnerId,
  { password, deletesClassrooms }: DeleteAccount,
  address: string,
  at: Instant,
): Promise<void> {
  const found = await findCredentialsById(database(), id)
  if (!found) throw new AppError('not-signed-in')
  await underSignInLimits({ name: found.name, address, credentialVersion: tokenHash(found.passwordHash) }, async () => {
    if (!(await verifyPassword(found.passwordHash, password))) throw new AppError('wrong-credentials')
  })
  await inTransaction(database(), async (tx) => {
    await allowLongStatements(tx, DELETE_TIMEOUT_MS)
    if (deletesClassrooms) await lockPublication(tx)
    await lockLearnerState(tx, id) // first of the rows, as whoever stores answers does: so neither waits for the other for ever
    if (deletesClassrooms) await deleteClassrooms(tx, id, new Date(at))
    else if ((await findClassrooms(tx, id)).some(({ isLed }) => isLed)) throw new AppError('leads-classrooms')
    if (!(await deleteAccountIfUnchanged(tx, id, found.passwordHash))) throw new AppError('wrong-credentials')
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(at), actorId: null, action: 'account-deleted', subjectId: null, detail: { role: found.role },
    })
  }, { timeoutMs: DELETE_TIMEOUT_MS })
}
