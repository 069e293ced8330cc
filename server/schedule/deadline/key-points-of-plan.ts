import { type DayRule, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import type { Connection } from '../../../data/client.ts'
import { findDeadline } from '../../../data/deadline.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { isAhead } from './plan-deadline-day'

/** The key points that a plan for a date ahead brings back, on days that each morning's plan chooses; empty without one. */
export async function keyPointsOfPlan(db: Connection, learnerId: AuthorizedLearnerId, dayRule: DayRule, now: Instant): Promise<ReadonlySet<string>> {
  const deadline = await findDeadline(db, learnerId)
  return new Set(deadline && isAhead(deadline, studyDay(now, dayRule)) ? deadline.keyPointIds : [])
}
