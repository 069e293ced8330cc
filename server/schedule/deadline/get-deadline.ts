import { foldByKeyPoint } from '../../../core/schedule/fold-all-reviews'
import { type DeadlineStanding, deadlineStanding } from '../../../core/schedule/deadline-standing'
import { learnerCalibration } from '../../../core/schedule/learner-calibration'
import { meanRecallOn } from '../../../core/schedule/mean-recall-on'
import { daysBetween, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { type Deadline, type DeadlineDay, findDeadline } from '../../../data/deadline.ts'
import { findStudiableKeyPointIds } from '../../../data/key-point.ts'
import { type LearnerState, findCards, findLearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { projectLearner } from '../project-learner'
import { isAhead, keyPointsOfDeadline, planDeadlineDay } from './plan-deadline-day'

/** The learner's deadline: how it stands while it lies ahead, and what came of it once its day has come. */
export type DeadlineState =
  | { type: 'ahead'; deadline: Deadline; day: DeadlineDay; daysLeft: number; standing: DeadlineStanding }
  | {
      type: 'over'
      deadline: Deadline
      /** Key points that were to be known, and how many of them had been met by the date. */
      keyPointCount: number
      metCount: number
      /** Mean retrievability on the date by the reviews up to it, those not met as not known; null when no key point is left. */
      reached: number | null
    }

/** Null when the learner has none. */
export async function getDeadline(learnerId: AuthorizedLearnerId, now: Instant): Promise<DeadlineState | null> {
  const db = database()
  const deadline = await findDeadline(db, learnerId)
  if (!deadline) return null
  const [state, cards, studiableIds] = await Promise.all([findLearnerState(db, learnerId), findCards(db, learnerId), findStudiableKeyPointIds(db)])
  const today = studyDay(now, state)
  if (!isAhead(deadline, today)) return { type: 'over', deadline, ...(await resultOf(learnerId, deadline, state, studiableIds)) }
  const day = await planDeadlineDay(learnerId, { deadline, state, cards, studiableIds }, now)
  const standing = deadlineStanding({ ...day, promised: deadline.promisedMeanRetrievability, minutesADay: deadline.minutesADay })
  return { type: 'ahead', deadline, day, daysLeft: daysBetween(today, deadline.targetOn), standing }
}

/** From the reviews, so that it stays the same whatever is studied after the date, and counts what was answered offline before it. */
async function resultOf(learnerId: AuthorizedLearnerId, deadline: Deadline, state: LearnerState, studiableIds: readonly string[]) {
  const { projection, reviews } = await projectLearner(learnerId, state)
  const keyPointIds = keyPointsOfDeadline({ deadline, studiableIds })
  const counted = new Set(keyPointIds)
  const before = reviews.filter(({ correctedAt }) => studyDay(correctedAt, state) < deadline.targetOn)
  const { cards } = foldByKeyPoint(before.filter(({ keyPointId }) => counted.has(keyPointId)), projection.scheduler, state.medians)
  // The likeliest value: caution is for promises.
  const calibration = { ...learnerCalibration(before, state.fsrsWeights), doubt: null }
  const reached = meanRecallOn(deadline.targetOn, keyPointIds, cards, { ...projection, calibration, dayRule: state })
  return { keyPointCount: keyPointIds.length, metCount: cards.size, reached }
}
