import { database, inTransaction } from '../../../data/client.ts'
import { deleteDeadline } from '../../../data/deadline.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { AppError } from '../../app-error'

/** Ends the learner's deadline, before its date or after: key points come when they are due again. Throws 'not-found' when there is none. */
export async function endDeadline(learnerId: AuthorizedLearnerId): Promise<void> {
  if (!(await inTransaction(database(), (tx) => deleteDeadline(tx, learnerId)))) throw new AppError('not-found')
}
