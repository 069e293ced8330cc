import { MEDIAN_RENEWED_EVERY, medianDurations, sameMedians } from '../../core/review/median-duration'
import type { Review } from '../../core/review/review'
import { type FoldedAll, foldByKeyPoint } from '../../core/schedule/fold-all-reviews'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { Connection } from '../../data/client.ts'
import { findAnswerTimes, findReviews } from '../../data/review.ts'
import { type LearnerState, replaceAllCards, replaceCards, saveLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

/**
 * Brings a learner's cards up to date after `fresh` reviews, all of which count, were stored. Ordinarily only the `touched` key
 * points are folded again. When the learner's median answer times change (every 50 answers, or when a late
 * review falls before others), every card is. Must run in the transaction that stored the reviews.
 */
export async function refoldCards(
  tx: Connection,
  learnerId: AuthorizedLearnerId,
  state: LearnerState,
  fresh: readonly (Review & { answeredAsGuest: boolean })[],
  touched: ReadonlySet<string>,
): Promise<FoldedAll> {
  const answerCount = state.answerCount + fresh.filter((review) => review.type === 'answer').length
  const lastCorrectedAt = Math.max(state.lastCorrectedAt ?? 0, ...fresh.map((review) => review.correctedAt))
  const isLate = fresh.some((review) => review.correctedAt <= (state.lastCorrectedAt ?? 0))
  const renews = Math.floor(answerCount / MEDIAN_RENEWED_EVERY) !== Math.floor(state.answerCount / MEDIAN_RENEWED_EVERY)

  const medians = isLate || renews ? medianDurations(await findAnswerTimes(tx, learnerId)) : state.medians
  const foldsAll = !sameMedians(medians, state.medians)
  const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
  const folded = foldByKeyPoint(await findReviews(tx, learnerId, foldsAll ? {} : { keyPointIds: touched }), scheduler, medians)
  if (fresh.length > 0) {
    const cards = [...folded.cards.values()]
    await (foldsAll ? replaceAllCards(tx, learnerId, cards) : replaceCards(tx, learnerId, touched, cards))
    const hasGuestAnswers = state.hasGuestAnswers || fresh.some((review) => review.answeredAsGuest)
    await saveLearnerState(tx, learnerId, { ...state, answerCount, medians, lastCorrectedAt, hasGuestAnswers })
  }
  return folded
}
