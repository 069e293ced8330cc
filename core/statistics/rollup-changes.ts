import type { MedianDurations } from '../review/median-duration'
import { inFoldingOrder } from '../review/review-order'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import type { DayRule } from '../schedule/study-day'
import { groupBy } from '../shared/group-by'
import { type DaySums, type RatedLog, addDay, daySums } from './day-sums'
import { type ExposureReview, type FirstMeeting, firstMeetings } from './first-meetings'
import { ratedLog } from './rated-log'

/** What is to be done to a learner's rollups. */
export type RollupChanges = {
  /** What each study day gains, or loses where negative; days that stay as they are left out. */
  days: ReadonlyMap<string, DaySums>
  /** Meetings that are new or others than before, and key points that are met no more. */
  met: readonly FirstMeeting[]
  unmet: readonly string[]
}

/**
 * How the rollups change when the reviews of some key points change from `before` to `after`: all of a learner's reviews of these
 * key points that count, in any order. `rated` is the log of folding `after`. What is only added at the end, the ordinary case, costs no
 * folding; else `before` is folded with the same scheduler and medians.
 */
export function rollupChanges(input: {
  before: readonly ExposureReview[]
  after: readonly ExposureReview[]
  rated: RatedLog
  scheduler: Scheduler
  medians: MedianDurations
  dayRule: DayRule
}): RollupChanges {
  const { rated, dayRule } = input
  const [older, newer] = [byKeyPoint(input.before), byKeyPoint(input.after)]
  const days = new Map<string, DaySums>()
  for (const keyPointId of new Set([...older.keys(), ...newer.keys()])) {
    const [before, after] = [older.get(keyPointId) ?? [], newer.get(keyPointId) ?? []]
    const added = appended(before, after)
    for (const [day, sums] of daySums(after, rated, dayRule, added)) addDay(days, day, sums)
    if (!added) for (const [day, sums] of daySums(before, ratedLog(before, input.scheduler, input.medians), dayRule)) addDay(days, day, sums, -1)
  }
  return { days: new Map([...days].filter(([, sums]) => Object.values(sums).some((sum) => sum !== 0))), ...changedMeetings(input.before, input.after) }
}

/** By key point, in folding order. */
function byKeyPoint(reviews: readonly ExposureReview[]): Map<string, ExposureReview[]> {
  return groupBy(inFoldingOrder(reviews), ({ keyPointId }) => keyPointId)
}

/** The ids that `after` has more at its end; null where anything else changed too, or an answer was taken back. */
function appended(before: readonly ExposureReview[], after: readonly ExposureReview[]): Set<string> | null {
  const added = after.slice(before.length)
  const isPrefix = before.every(({ id }, at) => after[at]?.id === id)
  return isPrefix && added.every(({ type }) => type === 'answer') ? new Set(added.map(({ id }) => id)) : null
}

function changedMeetings(before: readonly ExposureReview[], after: readonly ExposureReview[]): Pick<RollupChanges, 'met' | 'unmet'> {
  const was = new Map(firstMeetings(before, NONE).map((meeting) => [meeting.keyPointId, meeting]))
  const is = firstMeetings(after, NONE)
  const kept = new Set(is.map(({ keyPointId }) => keyPointId))
  return {
    met: is.filter(({ keyPointId, reviewId, counts }) => {
      const old = was.get(keyPointId)
      return old?.reviewId !== reviewId || old.counts !== counts
    }),
    unmet: [...was.keys()].filter((keyPointId) => !kept.has(keyPointId)),
  }
}

const NONE: ReadonlySet<string> = new Set()
