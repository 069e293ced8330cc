import type { Instant } from '../shared/instant'
import type { Card } from './memory'
import type { WeekdayShares } from './plan-due-days'
import type { Projection } from './projected-memory'
import type { DayRule } from './study-day'

/** What `planDeadline` plans from. */
export type DeadlineRequest = Projection & {
  /** The learner's cards of the key points that count, at most one a key point. */
  cards: readonly Card[]
  /** Key points that count and were never met, in teaching order. */
  unseen: readonly string[]
  /** The day, YYYY-MM-DD, on which the key points are to be known; study ends the day before. */
  date: string
  /** Most minutes an ordinary day may take; whole minutes, what is over is not used. */
  minutesADay: number
  weekdayShares: WeekdayShares
  /** The mean retrievability, 0–1, wanted on the date over all key points that count. */
  goal: number
  /** The learner's own minutes for one look at a key point met before, and for introducing one (all its answers of that day). */
  minutesPerLook: number
  minutesPerNew: number
  dayRule: DayRule
  now: Instant
}
