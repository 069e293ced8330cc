import { countedReviews } from '../review/counted-reviews'
import { type MedianDurations, NO_MEDIANS } from '../review/median-duration'
import { DEFAULT_SETTINGS } from './default-settings'
import type { DevicePlan } from './device-plan'
import { type FoldedAll, foldByKeyPoint } from './fold-all-reviews'
import { createScheduler } from './fsrs-scheduler'
import type { SyncedReview } from './sync-answer'

/** What a device that was never synced folds under. */
const UNKNOWN_LEARNER: { desiredRetention: number; weights: null; medians: MedianDurations } = {
  desiredRetention: DEFAULT_SETTINGS.desiredRetention, weights: null, medians: NO_MEDIANS,
}

/** The cards and ratings that a device's reviews of some key points add up to, under what the server last said of its learner. */
export function foldLog(reviews: Iterable<SyncedReview>, plan: Pick<DevicePlan, 'foldedUnder' | 'invalidatedRevisions'> | null): FoldedAll {
  const { desiredRetention, weights, medians } = plan?.foldedUnder ?? UNKNOWN_LEARNER
  const counted = countedReviews([...reviews], new Set(plan?.invalidatedRevisions))
  return foldByKeyPoint(counted, createScheduler({ desiredRetention, weights }), medians)
}
