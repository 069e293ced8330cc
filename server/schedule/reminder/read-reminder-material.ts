import { type ReminderMaterial } from '../../../core/schedule/reminder'
import { planDueDays } from '../../../core/schedule/plan-due-days'
import { studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findCards, findLearnerState, findPlannedDays } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { askableKeyPointIds } from '../askable-key-points'
import { deadlineInForce } from '../deadline/deadline-in-force'
import { deadlineDaysAhead } from '../deadline/deadline-today'

/**
 * What says when a learner is to be reminded. Days that are still to be chosen are reckoned and not stored; the day's plan for a date is made
 * as study would make it, where nobody has asked for it yet.
 */
export async function readReminderMaterial(learnerId: AuthorizedLearnerId, hour: number, now: Instant): Promise<ReminderMaterial> {
  const db = database()
  const [state, cards, stored, askable] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findPlannedDays(db, learnerId), askableKeyPointIds(learnerId),
  ])
  const { timeZone, rolloverHour, sessionSize: session, reviewsPerDay, weekdayShares, medians } = state
  const dayRule = { timeZone, rolloverHour }
  const deadline = await deadlineInForce(db, learnerId, studyDay(now, dayRule))
  return {
    settings: { hour, dayRule, session, reviewsPerDay, weekdayShares, medians },
    cards: askable.flatMap((id) => cards.get(id) ?? []),
    planned: planDueDays({ cards, planned: stored, weekdayShares, dayRule }),
    deadlineDays: await deadlineDaysAhead(learnerId, { deadline, state, cards, askableIds: askable }, now),
  }
}
