import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { allowLongStatements, database, inTransaction } from '../../data/client.ts'
import { deleteDemonstration } from '../../data/demonstration.ts'
import { lockPublication } from '../../data/ledger.ts'
import type { AuthorizedDemonstrationId, SignedIn } from '../actor'
import { AppError } from '../app-error'

/** Some ten thousand reviews are deleted in a second or two. */
const TIMEOUT_MS = 60_000

/**
 * Removes the demonstration: its class and the learners that came with it, with all they answered. Its teacher stays. How many learners are gone.
 * Throws 'not-found' where somebody, or a second click, has removed it meanwhile.
 */
export function removeDemonstration(actor: SignedIn, id: AuthorizedDemonstrationId, now: Instant): Promise<number> {
  return inTransaction(database(), async (tx) => {
    await allowLongStatements(tx, TIMEOUT_MS)
    await lockPublication(tx)
    const learners = await deleteDemonstration(tx, id, new Date(now))
    if (learners === null) throw new AppError('not-found')
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(now), actorId: actor.userId, action: 'demonstration-removed', subjectId: null, detail: { classroomId: id, learners: String(learners) },
    })
    return learners
  }, { timeoutMs: TIMEOUT_MS })
}
