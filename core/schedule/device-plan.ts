import type { MedianDurations } from '../review/median-duration'
import type { Leech } from './leech-remedies'
import type { PlannedDue, WeekdayShares } from './plan-due-days'
import type { SessionSize } from './session-size'
import type { DayRule } from './study-day'

/** What a device keeps of a learner beside packs and reviews, so that study goes on without the server as the server would have it. */
export type DevicePlan = {
  settings: DayRule & {
    newPerDay: number
    reviewsPerDay: number | null
    weekdayShares: WeekdayShares
    sessionSize: SessionSize
  }
  /** What cards are folded under. When it changes, a device folds all of its cards anew. */
  foldedUnder: { desiredRetention: number; weights: readonly number[] | null; medians: MedianDurations }
  /** In teaching order: all that this learner may be asked about, what is paused left out. */
  keyPointIds: readonly string[]
  /** By key point: those that are not to be asked right before or after it. */
  related: Readonly<Record<string, readonly string[]>>
  /** By key point: the day on which it is shown, as the server has chosen it. */
  planned: Readonly<Record<string, PlannedDue>>
  leeches: readonly Leech[]
  /** The parts of the plan for the learner's date, by study day, YYYY-MM-DD; empty without a date. A day that is missing goes by the ordinary queue. */
  deadlineDays: Readonly<Record<string, DeviceDeadlineDay>>
  /** Revisions found wrong, as "QUESTION_ID REVISION": answers to them do not count. */
  invalidatedRevisions: readonly string[]
  /** The packs to keep on the device, and no others. */
  packs: readonly PackName[]
}

/** `DeadlineToday` as it travels. */
export type DeviceDeadlineDay = { keyPointIds: readonly string[]; introduce: readonly string[]; review: readonly string[]; nextOn: string }

/** A pack by what is in it: one that is on the device with this hash need not be fetched. */
export type PackName = { id: string; hash: string }
