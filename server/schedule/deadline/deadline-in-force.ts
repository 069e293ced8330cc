import { chooseDeadline } from '../../../core/schedule/choose-deadline'
import type { Connection } from '../../../data/client.ts'
import { type SetDeadline, findDeadlinesOf } from '../../../data/deadline.ts'

/**
 * The date that a learner prepares for on this study day: their own or one that a class was given (docs/decisions). One at a time. Its
 * day may have come only if it is the learner's own. Null when there is none.
 */
export async function deadlineInForce(db: Connection, learnerId: string, today: string): Promise<SetDeadline | null> {
  const { own, assigned } = await findDeadlinesOf(db, learnerId)
  return chooseDeadline(own, assigned, today)
}
