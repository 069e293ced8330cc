import { countedReviews } from '../../core/review/counted-reviews'
import type { GradedReview } from '../../core/review/review'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import { learnerCalibration } from '../../core/schedule/learner-calibration'
import type { Projection } from '../../core/schedule/projected-memory'
import { type LoggedAnswer, readStudyLog } from '../../core/statistics/study-log'
import { type StudyMinutes, studyMinutes } from '../../core/statistics/study-minutes'
import { database } from '../../data/client.ts'
import { findStudyLog } from '../../data/review.ts'
import type { LearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

export type LearnerProjection = { projection: Projection; minutes: StudyMinutes; reviews: readonly GradedReview[]; answers: readonly LoggedAnswer[] }

/**
 * What projecting a learner's memory rests on: the learner's weights, how their forecasts came out, minutes and misses; and the
 * reviews that count, also as answers with what was known before them. Reads all of the learner's reviews, so it is for what is asked rarely.
 */
export async function projectLearner(learnerId: AuthorizedLearnerId, state: LearnerState): Promise<LearnerProjection> {
  const { desiredRetention, fsrsWeights: weights, medians, timeZone, rolloverHour } = state
  const log = await findStudyLog(database(), learnerId)
  const scheduler = createScheduler({ desiredRetention, weights })
  const { answers } = readStudyLog({ ...log, scheduler, medians, dayRule: { timeZone, rolloverHour } })
  const minutes = studyMinutes(answers)
  const reviews = countedReviews(log.reviews, log.invalidatedRevisions)
  const calibration = learnerCalibration(reviews, weights)
  return { projection: { scheduler, calibration, shareMissedWhenNew: minutes.shareMissedWhenNew }, minutes, reviews, answers }
}
