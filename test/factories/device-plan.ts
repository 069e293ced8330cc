import { NO_MEDIANS } from '#core/review/median-duration'
import type { DevicePlan } from '#core/schedule/device-plan'
import { EVERY_DAY_ALIKE } from '#core/schedule/plan-due-days'
import { DEFAULT_SESSION_SIZE } from '#core/schedule/session-size'

/** The plan of a learner who has chosen nothing; days begin at four, UTC. */
export function devicePlan(values: Partial<DevicePlan> = {}): DevicePlan {
  return {
    settings: { timeZone: 'UTC', rolloverHour: 4, newPerDay: 10, reviewsPerDay: null, weekdayShares: EVERY_DAY_ALIKE, sessionSize: DEFAULT_SESSION_SIZE },
    foldedUnder: { desiredRetention: 0.9, weights: null, medians: NO_MEDIANS },
    keyPointIds: [], related: {}, planned: {}, leeches: [], deadlineDays: {}, invalidatedRevisions: [], packs: [], ...values,
  }
}
