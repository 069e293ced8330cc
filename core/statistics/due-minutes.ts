import { MINUTE_MS } from '../shared/instant'
import { LONGEST_MS, OWN_TIME_NEEDS } from './answer-times'
import type { LoggedAnswer } from './study-log'

export type DueMinutes = {
  /** How many due key points were asked for so far; a key point counts once a day. */
  looks: number
  /** Minutes that one takes when it is recalled; null under 20 looks. */
  perPass: number | null
  /** The same when it is forgotten, learning it again that day included. */
  perFailure: number | null
}

/**
 * What the key points that come due take a learner, all answers about one on one day together. Failures are rare and not waited for:
 * until 20 were seen, one is taken to cost two passes. Pages left open are cut short as for answer times.
 */
export function dueMinutes(answers: readonly LoggedAnswer[]): DueMinutes {
  const looks = [...dueLooks(answers).values()]
  if (looks.length < OWN_TIME_NEEDS) return { looks: looks.length, perPass: null, perFailure: null }
  const failures = looks.filter(({ isFailure }) => isFailure)
  const passes = looks.filter(({ isFailure }) => !isFailure)
  const perPass = meanMinutes(passes.length > 0 ? passes : looks)
  return { looks: looks.length, perPass, perFailure: failures.length < OWN_TIME_NEEDS ? 2 * perPass : meanMinutes(failures) }
}

type Look = { isFailure: boolean; durationMs: number }

/** By study day and key point; the first rated answer of the day says whether the key point was due, and whether it was recalled. */
function dueLooks(answers: readonly LoggedAnswer[]): Map<string, Look> {
  const looks = new Map<string, Look>()
  const others = new Set<string>()
  for (const { keyPointId, answeredOn, durationMs, rating, cardBefore } of answers) {
    const key = `${answeredOn} ${keyPointId}`
    if (others.has(key)) continue
    const before = looks.get(key)
    const isDue = before || (rating !== null && cardBefore?.phase === 'review')
    if (isDue) looks.set(key, { isFailure: before?.isFailure ?? rating === 'again', durationMs: (before?.durationMs ?? 0) + Math.min(durationMs, LONGEST_MS) })
    else if (rating !== null) others.add(key)
  }
  return looks
}

function meanMinutes(looks: readonly Look[]): number {
  return looks.reduce((sum, { durationMs }) => sum + durationMs, 0) / looks.length / MINUTE_MS
}
