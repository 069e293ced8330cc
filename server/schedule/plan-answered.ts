import type { Card } from '../../core/schedule/memory'
import { type PlannedDue, planDueDays } from '../../core/schedule/plan-due-days'
import type { Connection } from '../../data/client.ts'
import { type LearnerState, countPlannedDays, findPlannedDays, replacePlannedDays } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

/**
 * Chooses and stores the study days of cards that were just answered, by what is planned for the learner's others, and gives
 * them back by key point. Must run in the transaction that wrote the cards, so that the day a learner is told is the day that stays.
 */
export async function planAnswered(
  tx: Connection,
  learnerId: AuthorizedLearnerId,
  state: LearnerState,
  cards: ReadonlyMap<string, Card>,
): Promise<ReadonlyMap<string, PlannedDue>> {
  const inReview = [...cards.values()].filter(({ phase }) => phase === 'review').map(({ keyPointId }) => keyPointId)
  if (inReview.length === 0) return new Map() // steps of minutes are not planned
  const { weekdayShares, timeZone, rolloverHour } = state
  const planned = await findPlannedDays(tx, learnerId, inReview)
  const others = await countPlannedDays(tx, learnerId, inReview)
  const plan = planDueDays({ cards, planned, others, weekdayShares, dayRule: { timeZone, rolloverHour } })
  const chosen = new Map([...plan].filter(([keyPointId, day]) => planned.get(keyPointId) !== day))
  if (chosen.size > 0) await replacePlannedDays(tx, learnerId, chosen)
  return plan
}
