import type { Instant } from '../../core/shared/instant'
import { database } from '../../data/client.ts'
import { dismissNotice } from '../../data/review.ts'
import type { AuthorizedLearnerId } from '../actor'
import { AppError } from '../app-error'

/** The learner has read a notice and does not want to see it again. Throws 'not-found' when there is no open one. */
export async function dismissInvalidationNotice(
  learnerId: AuthorizedLearnerId,
  notice: { questionId: string; revision: string },
  now: Instant,
): Promise<void> {
  if (!(await dismissNotice(database(), learnerId, notice, new Date(now)))) throw new AppError('not-found')
}
