import { type ReminderMaterial } from '../../../core/schedule/reminder'
import { planDueDays } from '../../../core/schedule/plan-due-days'
import { database } from '../../../data/client.ts'
import { findCards, findLearnerState, findPlannedDays } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { askableKeyPointIds } from '../askable-key-points'

/** What says when a learner is to be reminded. Reads only: days that are still to be chosen are reckoned and not stored. */
export async function readReminderMaterial(learnerId: AuthorizedLearnerId, hour: number): Promise<ReminderMaterial> {
  const db = database()
  const [state, cards, stored, askable] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findPlannedDays(db, learnerId), askableKeyPointIds(learnerId),
  ])
  const { timeZone, rolloverHour, sessionSize: session, reviewsPerDay, weekdayShares, medians } = state
  const dayRule = { timeZone, rolloverHour }
  return {
    settings: { hour, dayRule, session, reviewsPerDay, weekdayShares, medians },
    cards: askable.flatMap((id) => cards.get(id) ?? []),
    planned: planDueDays({ cards, planned: stored, weekdayShares, dayRule }),
  }
}
