import { studyDay } from '../../../../core/schedule/study-day'
import { HOUR_MS, type Instant } from '../../../../core/shared/instant'
import { findAssignment } from '../../../../data/assignment.ts'
import { database } from '../../../../data/client.ts'
import { findStudiableKeyPointIds } from '../../../../data/key-point.ts'
import { findUnsettled, findUnsettledDayRules } from '../../../../data/study-result.ts'
import { settlingAudience } from '../../../audience'
import { settleStudy } from './settle-study'

/** So many learners and dates at a time: some seconds of work, spread over reads. More are left for the next time. */
const MOST_AT_ONCE = 250
/** Nowhere is it later than this far ahead of UTC. */
const FURTHEST_AHEAD_MS = 14 * HOUR_MS
const UTC = { timeZone: 'UTC', rolloverHour: 0 }

/**
 * Settles dates of study assignments that have come, whatever class they are of, the earliest first. At any time, as often as one likes, also
 * twice at once: what is settled stays. How many they were.
 */
export async function settleDue(now: Instant, most = MOST_AT_ONCE): Promise<number> {
  const db = database()
  const rules = await findUnsettledDayRules(db, studyDay(now + FURTHEST_AHEAD_MS, UTC))
  if (rules.length === 0) return 0
  const due = await findUnsettled(db, rules.map((rule) => ({ ...rule, today: studyDay(now, rule) })), most)
  const studiable = new Map<string, readonly string[]>()
  for (const { learnerId, assignmentId, classroomId } of due) {
    const assignment = await findAssignment(db, classroomId, assignmentId)
    if (assignment?.kind !== 'study') continue
    const keyPointIds = studiable.get(classroomId) ?? await findStudiableKeyPointIds(db, settlingAudience(classroomId))
    studiable.set(classroomId, keyPointIds)
    await settleStudy(learnerId, keyPointIds, assignment, now)
  }
  return due.length
}
