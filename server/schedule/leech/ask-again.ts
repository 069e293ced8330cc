import * as z from 'zod'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { endLeech } from '../../../data/leech.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { AppError } from '../../app-error'

export const askAgainSchema = z.strictObject({ keyPointId: z.string().max(200) })

/** The learner wants a paused key point, or question of it, asked again. Throws 'not-found' when nothing is paused. */
export async function askAgain(learnerId: AuthorizedLearnerId, { keyPointId }: z.output<typeof askAgainSchema>, now: Instant): Promise<void> {
  if (!(await endLeech(database(), learnerId, keyPointId, new Date(now)))) throw new AppError('not-found')
}
