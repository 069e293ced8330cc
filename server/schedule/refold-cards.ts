import { MEDIAN_RENEWED_EVERY, medianDurations, sameMedians } from '../../core/review/median-duration'
import { type FoldedAll, foldByKeyPoint } from '../../core/schedule/fold-all-reviews'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { Connection } from '../../data/client.ts'
import { type CountedReview, findAnswerTimes, findReviews } from '../../data/review.ts'
import { type LearnerState, saveLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { projectAllReviews, projectChange } from './project-reviews'

/**
 * Brings a learner's cards and rollups up to date after `fresh` reviews, all of which count, were stored. Ordinarily only the `touched` key
 * points are folded again. When the learner's median answer times change (every 50 answers, or when a late
 * review falls before others), every card is. Must run in the transaction that stored the reviews.
 */
export async function refoldCards(
  tx: Connection,
  learnerId: AuthorizedLearnerId,
  state: LearnerState,
  fresh: readonly CountedReview[],
  touched: ReadonlySet<string>,
): Promise<FoldedAll> {
  if (fresh.length === 0) {
    const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
    return foldByKeyPoint(await findReviews(tx, learnerId, { keyPointIds: touched }), scheduler, state.medians)
  }
  const answerCount = state.answerCount + fresh.filter((review) => review.type === 'answer').length
  const lastCorrectedAt = Math.max(state.lastCorrectedAt ?? 0, ...fresh.map((review) => review.correctedAt))
  const isLate = fresh.some((review) => review.correctedAt <= (state.lastCorrectedAt ?? 0))
  const renews = Math.floor(answerCount / MEDIAN_RENEWED_EVERY) !== Math.floor(state.answerCount / MEDIAN_RENEWED_EVERY)

  const medians = isLate || renews ? medianDurations(await findAnswerTimes(tx, learnerId)) : state.medians
  const hasGuestAnswers = state.hasGuestAnswers || fresh.some((review) => review.answeredAsGuest)
  const next = { ...state, answerCount, medians, lastCorrectedAt, hasGuestAnswers }
  const folded = sameMedians(medians, state.medians)
    ? await projectChange(tx, learnerId, next, await changeBy(tx, learnerId, fresh, touched))
    : await projectAllReviews(tx, learnerId, next)
  await saveLearnerState(tx, learnerId, next)
  return folded
}

async function changeBy(tx: Connection, learnerId: string, fresh: readonly CountedReview[], keyPointIds: ReadonlySet<string>) {
  const after = await findReviews(tx, learnerId, { keyPointIds })
  const isFresh = new Set(fresh.map(({ id }) => id))
  return { keyPointIds, before: after.filter(({ id }) => !isFresh.has(id)), after }
}
