import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import { projectWorkload } from '../../core/schedule/project-workload'
import type { Instant } from '../../core/shared/instant'
import { OWN_TIME_NEEDS } from '../../core/statistics/answer-times'
import { dueMinutes } from '../../core/statistics/due-minutes'
import { database } from '../../data/client.ts'
import { findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findCards, findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { learnerAudience } from '../audience'
import { projectLearner } from '../schedule/project-learner'

/** The goals shown, besides the one chosen. */
const GOALS = [0.8, 0.85, 0.9, 0.95]
/** Long enough for the reviews that today's choice makes to come round. */
const AHEAD_DAYS = 90

export type RetentionCost = { desiredRetention: number; isChosen: boolean; minutesADay: number; meanRetrievability: number }
export type RetentionCosts =
  | { type: 'known'; costs: readonly RetentionCost[]; days: number; newPerDay: number; keyPoints: number }
  | { type: 'too-few'; due: number; met: number; needed: number }

/** What goals for retention would cost this learner a day and keep, from the learner's own cards and times. */
export async function getRetentionCosts(learnerId: AuthorizedLearnerId, now: Instant): Promise<RetentionCosts> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const [state, cards, keyPointIds] = await Promise.all([findLearnerState(db, learnerId), findCards(db, learnerId), findStudiableKeyPointIds(db, audience)])
  const { desiredRetention: chosen, fsrsWeights: weights, newPerDay, timeZone, rolloverHour } = state
  const dayRule = { timeZone, rolloverHour }
  const { projection, minutes: { perNew, areOwn }, answers } = await projectLearner(learnerId, state)
  const { looks, perPass, perFailure } = dueMinutes(answers)
  if (perPass === null || perFailure === null || !areOwn) {
    return { type: 'too-few', due: looks, met: new Set(answers.map(({ keyPointId }) => keyPointId)).size, needed: OWN_TIME_NEEDS }
  }
  const met = keyPointIds.flatMap((id) => cards.get(id) ?? [])
  const goals = [...new Set([...GOALS, chosen])].sort((a, b) => a - b)
  const costs = goals.map((desiredRetention) => ({
    desiredRetention, isChosen: desiredRetention === chosen,
    ...projectWorkload({
      minutesPerPass: perPass, minutesPerFailure: perFailure, minutesPerNew: perNew,
      ...projection, scheduler: createScheduler({ desiredRetention, weights }),
      cards: met, unseenCount: keyPointIds.length - met.length, newPerDay, days: AHEAD_DAYS, dayRule, now,
    }),
  }))
  return { type: 'known', costs, days: AHEAD_DAYS, newPerDay, keyPoints: keyPointIds.length }
}
