import { foldByKeyPoint } from '../../../core/schedule/fold-all-reviews'
import { learnerCalibration } from '../../../core/schedule/learner-calibration'
import { meanRecallOn } from '../../../core/schedule/mean-recall-on'
import { studyDay } from '../../../core/schedule/study-day'
import { database } from '../../../data/client.ts'
import type { Deadline } from '../../../data/deadline.ts'
import { findStudiableKeyPointIds } from '../../../data/key-point.ts'
import { findLearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { learnerAudience } from '../../audience'
import { projectLearner } from '../project-learner'
import { keyPointsOfDeadline } from './plan-deadline-day'

/** What came of a deadline. */
export type DeadlineResult = {
  /** Key points that were to be known and are still asked, and how many of them had been met by the date. */
  keyPointCount: number
  metCount: number
  /** Mean retrievability on the date, 0–1, those not met as not known; null when no key point is left. */
  reached: number | null
}

/** From the reviews up to the date: so it stays the same whatever is studied afterwards, and counts what was answered offline before it. */
export async function getDeadlineResult(learnerId: AuthorizedLearnerId, deadline: Deadline): Promise<DeadlineResult> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const [state, askableIds] = await Promise.all([findLearnerState(db, learnerId), findStudiableKeyPointIds(db, audience)])
  const { projection, reviews } = await projectLearner(learnerId, state)
  const keyPointIds = keyPointsOfDeadline({ deadline, askableIds })
  const counted = new Set(keyPointIds)
  const before = reviews.filter(({ correctedAt }) => studyDay(correctedAt, state) < deadline.targetOn)
  const { cards } = foldByKeyPoint(before.filter(({ keyPointId }) => counted.has(keyPointId)), projection.scheduler, state.medians)
  // The likeliest value: caution is for promises.
  const calibration = { ...learnerCalibration(before, state.fsrsWeights), doubt: null }
  const reached = meanRecallOn(deadline.targetOn, keyPointIds, cards, { ...projection, calibration, dayRule: state })
  return { keyPointCount: keyPointIds.length, metCount: cards.size, reached }
}
