import type { Instant } from '../../../../core/shared/instant'
import { findExpiredAttempts } from '../../../../data/attempt.ts'
import { database } from '../../../../data/client.ts'
import { handInAttempt } from './hand-in-attempt'

/** More are left for the next time. */
const MOST_AT_ONCE = 2000

/**
 * Hands in attempts whose time is over: of a quiz, a classroom or a learner before anything about them is read, and of all every
 * minute. How many they were.
 */
export async function handInExpired(of: { assignmentId?: string | undefined; learnerId?: string | undefined; classroomId?: string | undefined }, now: Instant): Promise<number> {
  const expired = await findExpiredAttempts(database(), of, new Date(now), MOST_AT_ONCE)
  for (const { learnerId, id } of expired) await handInAttempt(learnerId, id, 'time-is-over', now)
  return expired.length
}
