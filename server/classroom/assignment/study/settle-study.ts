import { type KnownKeyPoints, knownOn } from '../../../../core/classroom/known-key-points'
import { foldByKeyPoint } from '../../../../core/schedule/fold-all-reviews'
import { createScheduler } from '../../../../core/schedule/fsrs-scheduler'
import { studyDay } from '../../../../core/schedule/study-day'
import type { Instant } from '../../../../core/shared/instant'
import type { StudyAssignment } from '../../../../data/assignment.ts'
import { database } from '../../../../data/client.ts'
import { findReviews } from '../../../../data/review.ts'
import { findLearnerState } from '../../../../data/schedule.ts'
import { insertStudyResult } from '../../../../data/study-result.ts'

/**
 * Tells, once, what a learner knew on the date of a study assignment, from the reviews before it that were not given as a guest: what is studied
 * afterwards changes nothing, and neither does what arrives later. For a date that has come for this learner; `studiable` are the key points that the
 * classroom can be asked. Returns what it came to; of two at once both come to the same.
 */
export async function settleStudy(learnerId: string, studiable: readonly string[], assignment: StudyAssignment, now: Instant): Promise<KnownKeyPoints> {
  const db = database()
  const state = await findLearnerState(db, learnerId)
  const chosen = new Set(assignment.keyPointIds)
  const keyPointIds = studiable.filter((id) => chosen.has(id))
  const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
  const reviews = await findReviews(db, learnerId, { keyPointIds })
  const before = reviews.filter(({ answeredAsGuest, correctedAt }) => !answeredAsGuest && studyDay(correctedAt, state) < assignment.targetOn)
  const { cards } = foldByKeyPoint(before, scheduler, state.medians)
  const result = knownOn(assignment.targetOn, keyPointIds, assignment.goal, { cards, scheduler, dayRule: state })
  await insertStudyResult(db, { learnerId, assignmentId: assignment.id, ...result, settledAt: new Date(now) })
  return result
}
