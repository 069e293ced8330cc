import { type Instant, MINUTE_MS } from '../shared/instant'

/** When a quiz can be taken, and what one learner is given besides. */
export type QuizTimes = {
  opensAt: Instant
  closesAt: Instant
  /** null: no limit but the closing. */
  timeLimitMinutes: number | null
  attemptsAllowed: number
}

/**
 * When an attempt ends: at the end of its time, at the closing at the latest. A learner's extension adds to both, so that it is
 * worth its minutes also to somebody who begins late.
 */
export function attemptEndsAt(startedAt: Instant, { closesAt, timeLimitMinutes }: Pick<QuizTimes, 'closesAt' | 'timeLimitMinutes'>, extraMinutes: number): Instant {
  const extraMs = extraMinutes * MINUTE_MS
  const byLimit = timeLimitMinutes === null ? Infinity : startedAt + timeLimitMinutes * MINUTE_MS
  return Math.min(byLimit, closesAt) + extraMs
}

/** From when on nobody can be answering a quiz any more: keys that are shown after the closing wait for the longest extension. */
export function keysOpenAt(closesAt: Instant, longestExtraMinutes: number): Instant {
  return closesAt + longestExtraMinutes * MINUTE_MS
}

/** Whether a learner may begin an attempt, or why not. */
export type StartAnswer = 'may-start' | 'not-open' | 'closed' | 'no-attempts-left'

export function mayStart(times: QuizTimes, learner: { attempts: number; extraMinutes: number }, now: Instant): StartAnswer {
  if (now < times.opensAt) return 'not-open'
  if (now >= times.closesAt + learner.extraMinutes * MINUTE_MS) return 'closed'
  return learner.attempts >= times.attemptsAllowed ? 'no-attempts-left' : 'may-start'
}
