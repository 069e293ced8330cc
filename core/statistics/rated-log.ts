import type { MedianDurations } from '../review/median-duration'
import { foldByKeyPoint } from '../schedule/fold-all-reviews'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import type { RatedLog } from './day-sums'
import type { ExposureReview } from './first-meetings'

/** What folding these reviews tells of each rated answer. */
export function ratedLog(reviews: Iterable<ExposureReview>, scheduler: Scheduler, medians: MedianDurations): RatedLog {
  const log: Map<string, NonNullable<ReturnType<RatedLog['get']>>> = new Map()
  foldByKeyPoint(reviews, scheduler, medians, (before, { id }, rating) => log.set(id, { before, rating }))
  return log
}
