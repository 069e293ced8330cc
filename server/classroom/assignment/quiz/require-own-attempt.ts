import { type Attempt, findAttempt } from '../../../../data/attempt.ts'
import { database } from '../../../../data/client.ts'
import type { AuthorizedLearnerId } from '../../../actor'
import { AppError } from '../../../app-error'
import { isUuid } from '../../../is-uuid'

/** An attempt of this learner. Throws 'not-found' for any other, existing or not. */
export async function requireOwnAttempt(learnerId: AuthorizedLearnerId, id: string): Promise<Attempt> {
  const attempt = isUuid(id) ? await findAttempt(database(), learnerId, id) : null
  if (!attempt) throw new AppError('not-found')
  return attempt
}
