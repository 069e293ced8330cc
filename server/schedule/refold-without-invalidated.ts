import { medianDurations, sameMedians } from '../../core/review/median-duration'
import { foldByKeyPoint } from '../../core/schedule/fold-all-reviews'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { Connection } from '../../data/client.ts'
import { findAnswerTimes, findReviews } from '../../data/review.ts'
import { type LearnerState, replaceAllCards, replaceCards, saveLearnerState } from '../../data/schedule.ts'

/**
 * Brings a learner's cards up to date after a question revision of these key points was invalidated: its answers leave
 * the cards and the median answer times. Must run in the transaction that invalidated it.
 */
export async function refoldWithoutInvalidated(
  tx: Connection,
  learnerId: string,
  state: LearnerState,
  touched: ReadonlySet<string>,
): Promise<void> {
  const times = await findAnswerTimes(tx, learnerId)
  const medians = medianDurations(times)
  const foldsAll = !sameMedians(medians, state.medians)
  const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
  const { cards } = foldByKeyPoint(await findReviews(tx, learnerId, foldsAll ? {} : { keyPointIds: touched }), scheduler, medians)
  await (foldsAll ? replaceAllCards(tx, learnerId, [...cards.values()]) : replaceCards(tx, learnerId, touched, [...cards.values()]))
  await saveLearnerState(tx, learnerId, { ...state, answerCount: times.length, medians })
}
