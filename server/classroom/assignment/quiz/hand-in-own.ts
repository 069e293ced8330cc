import type { Instant } from '../../../../core/shared/instant'
import { findAttempt } from '../../../../data/attempt.ts'
import { database } from '../../../../data/client.ts'
import type { AuthorizedLearnerId } from '../../../actor'
import { AppError } from '../../../app-error'
import { isUuid } from '../../../is-uuid'
import { findOwnQuiz } from './find-own-quiz'
import { handInAttempt } from './hand-in-attempt'

/** A learner hands an attempt in, for good. Done before, nothing changes. Throws 'not-found' for what is not this learner's, or not any more. */
export async function handInOwn(learnerId: AuthorizedLearnerId, attemptId: string, now: Instant): Promise<void> {
  const attempt = isUuid(attemptId) ? await findAttempt(database(), learnerId, attemptId) : null
  if (!attempt) throw new AppError('not-found')
  await findOwnQuiz(learnerId, attempt.assignmentId)
  await handInAttempt(learnerId, attemptId, 'learner', now)
}
