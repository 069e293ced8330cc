import { type DayRule, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import type { Connection } from '../../../data/client.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { deadlineInForce } from './deadline-in-force'
import { isAhead } from './plan-deadline-day'

/** The key points that a plan for a date ahead brings back, on days that each morning's plan chooses; empty without one. */
export async function keyPointsOfPlan(db: Connection, learnerId: AuthorizedLearnerId, dayRule: DayRule, now: Instant): Promise<ReadonlySet<string>> {
  const today = studyDay(now, dayRule)
  const deadline = await deadlineInForce(db, learnerId, today)
  return new Set(deadline && isAhead(deadline, today) ? deadline.keyPointIds : [])
}
