import type { Instant } from '../../../../core/shared/instant'
import type { AuthorizedLearnerId } from '../../../actor'
import { findOwnQuiz } from './find-own-quiz'
import { handInAttempt } from './hand-in-attempt'
import { requireOwnAttempt } from './require-own-attempt'

/** A learner hands an attempt in, for good. Done before, nothing changes. Throws 'not-found' for what is not this learner's, or not any more. */
export async function handInOwn(learnerId: AuthorizedLearnerId, attemptId: string, now: Instant): Promise<void> {
  await findOwnQuiz(learnerId, (await requireOwnAttempt(learnerId, attemptId)).assignmentId)
  await handInAttempt(learnerId, attemptId, 'learner', now)
}
