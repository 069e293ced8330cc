import type { Card } from '../../core/schedule/memory'
import { type PlannedDue, planDueDays } from '../../core/schedule/plan-due-days'
import { database, inTransaction } from '../../data/client.ts'
import { type LearnerState, findPlannedDays, replacePlannedDays } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

/**
 * The study day on which each card is shown to a learner who has easy days; undefined for everybody else, whose cards are shown
 * on the day they fall due. What is chosen for the first time is stored, so that it stays.
 */
export async function planDays(
  learnerId: AuthorizedLearnerId,
  state: LearnerState,
  cards: ReadonlyMap<string, Card>,
): Promise<ReadonlyMap<string, PlannedDue> | undefined> {
  const { weekdayShares, timeZone, rolloverHour } = state
  if (weekdayShares.every((share) => share === 1)) return undefined
  const planned = await findPlannedDays(database(), learnerId)
  const plan = planDueDays({ cards, planned, weekdayShares, dayRule: { timeZone, rolloverHour } })
  const chosen = new Map([...plan].filter(([keyPointId, day]) => planned.get(keyPointId) !== day))
  if (chosen.size > 0) await inTransaction(database(), (tx) => replacePlannedDays(tx, learnerId, chosen))
  return plan
}
