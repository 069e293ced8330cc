import { foldLog } from '#core/schedule/fold-log'
import { stabilityOf } from '#core/schedule/memory'
import { shownAt } from '#core/schedule/plan-due-days'
import { studyDay } from '#core/schedule/study-day'
import { findDeviceMemory } from './device-cards'
import { openHoedam } from './hoedam-db'
import type { Outcome } from './study-session'

/** What an answer did to memory by the fold of what this device knows; null where it was never synced. */
export async function deviceOutcome(learnerId: string, { id, keyPointId }: { id: string; keyPointId: string }): Promise<Omit<Outcome, 'saved'> | null> {
  const { cards, planned, kept } = await findDeviceMemory(learnerId)
  if (!kept) return null
  const { plan, clockOffsetMs } = kept
  const reviews = await (await openHoedam()).getAllFromIndex('reviews', 'byKeyPoint', [learnerId, keyPointId])
  const { ratings } = foldLog(reviews.map(({ review }) => review), plan)
  const card = cards.get(keyPointId)
  const today = plan.deadlineDays[studyDay(Date.now() + clockOffsetMs, plan.settings)]
  const isByPlan = card?.phase === 'review' && today?.keyPointIds.includes(keyPointId)
  return { rating: ratings.get(id) ?? null, dueAt: card && !isByPlan ? shownAt(card, planned, plan.settings) : null, stabilityDays: stabilityOf(card) }
}
