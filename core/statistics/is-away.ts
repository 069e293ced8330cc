import { DAY_MS, type Instant } from '../shared/instant'

/** A week without an answer: a lesson was missed as well. */
const AWAY_FROM_DAYS = 7

/** Whether a learner who has begun has stayed away: for a week or longer, though something is due (`dueNow`, key points). */
export function isAway({ lastAnsweredAt, dueNow }: { lastAnsweredAt: Instant; dueNow: number }, now: Instant): boolean {
  return dueNow > 0 && now - lastAnsweredAt >= AWAY_FROM_DAYS * DAY_MS
}
