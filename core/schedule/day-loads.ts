import type { DeadlineDay } from './plan-deadline'

/** How much of a deadline's plan a day has: key points introduced and looked at again, and the minutes for them. */
export type DayLoad = { on: string; introduce: number; review: number; minutes: number }

export function dayLoads(plan: readonly DeadlineDay[]): DayLoad[] {
  return plan.map(({ on, introduce, review, minutes }) => ({ on, introduce: introduce.length, review: review.length, minutes }))
}
