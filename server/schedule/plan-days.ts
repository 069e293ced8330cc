import type { Card } from '../../core/schedule/memory'
import { type PlannedDue, planDueDays } from '../../core/schedule/plan-due-days'
import { type Connection, database, inTransaction } from '../../data/client.ts'
import { type LearnerState, findCards, findPlannedDays, lockLearnerState, replacePlannedDays } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

/**
 * The study day on which each card is shown. What was answered has its day already (`planAnswered`); days that are still to be
 * chosen, after settings or all cards changed, are chosen and stored, so that they stay. That is done under the learner's
 * lock and from what is stored by then: two devices that ask at once get the same.
 */
export async function planDays(
  learnerId: AuthorizedLearnerId,
  state: LearnerState,
  cards: ReadonlyMap<string, Card>,
): Promise<ReadonlyMap<string, PlannedDue>> {
  const read = await planFor(database(), learnerId, state, cards)
  if (read.chosen.size === 0) return read.plan
  return inTransaction(database(), async (tx) => {
    const locked = await lockLearnerState(tx, learnerId)
    const { plan, chosen } = await planFor(tx, learnerId, locked, await findCards(tx, learnerId))
    await replacePlannedDays(tx, learnerId, chosen)
    return plan
  })
}

async function planFor(db: Connection, learnerId: AuthorizedLearnerId, state: LearnerState, cards: ReadonlyMap<string, Card>) {
  const { weekdayShares, timeZone, rolloverHour } = state
  const planned = await findPlannedDays(db, learnerId)
  const plan = planDueDays({ cards, planned, weekdayShares, dayRule: { timeZone, rolloverHour } })
  return { plan, chosen: new Map([...plan].filter(([keyPointId, day]) => planned.get(keyPointId) !== day)) }
}
