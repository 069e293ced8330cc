import { type DeadlineStanding, deadlineStanding } from '../../../core/schedule/deadline-standing'
import { daysBetween, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { type Deadline, type DeadlineDay, findDeadline } from '../../../data/deadline.ts'
import { findCards, findLearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { askableKeyPointIds } from '../askable-key-points'
import { isAhead, planDeadlineDay } from './plan-deadline-day'

/** The learner's deadline: how it stands while it lies ahead, or that its day has come. */
export type DeadlineState =
  | { type: 'ahead'; deadline: Deadline; day: DeadlineDay; daysLeft: number; standing: DeadlineStanding }
  | { type: 'over'; deadline: Deadline }

/** Null when the learner has none. */
export async function getDeadline(learnerId: AuthorizedLearnerId, now: Instant): Promise<DeadlineState | null> {
  const db = database()
  const deadline = await findDeadline(db, learnerId)
  if (!deadline) return null
  const state = await findLearnerState(db, learnerId)
  const today = studyDay(now, state)
  if (!isAhead(deadline, today)) return { type: 'over', deadline }
  const [cards, askableIds] = await Promise.all([findCards(db, learnerId), askableKeyPointIds(learnerId)])
  const day = await planDeadlineDay(learnerId, { deadline, state, cards, askableIds }, now)
  const standing = deadlineStanding({ ...day, promised: deadline.promisedMeanRetrievability, minutesADay: deadline.minutesADay })
  return { type: 'ahead', deadline, day, daysLeft: daysBetween(today, deadline.targetOn), standing }
}
