import { type DeadlineStanding, deadlineStanding } from '../../../core/schedule/deadline-standing'
import { daysBetween, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import type { DeadlineDay, SetDeadline } from '../../../data/deadline.ts'
import { findCards, findLearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { askableKeyPointIds } from '../askable-key-points'
import { deadlineInForce } from './deadline-in-force'
import { isAhead, planDeadlineDay } from './plan-deadline-day'

/** The deadline in force: how it stands while it lies ahead, or that its day has come. */
export type DeadlineState =
  | { type: 'ahead'; deadline: SetDeadline; day: DeadlineDay; daysLeft: number; standing: DeadlineStanding }
  | { type: 'over'; deadline: SetDeadline }

/** Null when the learner has none. */
export async function getDeadline(learnerId: AuthorizedLearnerId, now: Instant): Promise<DeadlineState | null> {
  const db = database()
  const state = await findLearnerState(db, learnerId)
  const today = studyDay(now, state)
  const deadline = await deadlineInForce(db, learnerId, today)
  if (!deadline) return null
  if (!isAhead(deadline, today)) return { type: 'over', deadline }
  const [cards, askableIds] = await Promise.all([findCards(db, learnerId), askableKeyPointIds(learnerId)])
  const day = await planDeadlineDay(learnerId, { deadline, state, cards, askableIds }, now)
  const standing = deadlineStanding({ ...day, promised: deadline.promisedMeanRetrievability, minutesADay: deadline.minutesADay })
  return { type: 'ahead', deadline, day, daysLeft: daysBetween(today, deadline.targetOn), standing }
}
