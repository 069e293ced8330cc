import { knownOn } from '../../../../core/classroom/known-key-points'
import { foldByKeyPoint } from '../../../../core/schedule/fold-all-reviews'
import { createScheduler } from '../../../../core/schedule/fsrs-scheduler'
import { studyDay } from '../../../../core/schedule/study-day'
import type { Instant } from '../../../../core/shared/instant'
import type { StudyAssignment } from '../../../../data/assignment.ts'
import type { Audience } from '../../../../data/audience.ts'
import { database } from '../../../../data/client.ts'
import { findStudiableKeyPointIds } from '../../../../data/key-point.ts'
import { findReviews } from '../../../../data/review.ts'
import { findLearnerState } from '../../../../data/schedule.ts'
import { insertStudyResult } from '../../../../data/study-result.ts'

/**
 * Tells, once, what a learner knew on the date of a study assignment, from the reviews before it: what is studied afterwards changes
 * nothing, and neither does what arrives later. For a date that has come for this learner; `audience` is the classroom's.
 */
export async function settleStudy(learnerId: string, audience: Audience, assignment: StudyAssignment, now: Instant): Promise<void> {
  const db = database()
  const [state, studiable] = await Promise.all([findLearnerState(db, learnerId), findStudiableKeyPointIds(db, audience)])
  const chosen = new Set(assignment.keyPointIds)
  const keyPointIds = studiable.filter((id) => chosen.has(id))
  const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
  const reviews = await findReviews(db, learnerId, { keyPointIds })
  const before = reviews.filter(({ correctedAt }) => studyDay(correctedAt, state) < assignment.targetOn)
  const { cards } = foldByKeyPoint(before, scheduler, state.medians)
  const result = knownOn(assignment.targetOn, keyPointIds, assignment.goal, { cards, scheduler, dayRule: state })
  await insertStudyResult(db, { learnerId, assignmentId: assignment.id, ...result, settledAt: new Date(now) })
}
