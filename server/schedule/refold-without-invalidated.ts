import { revisionName } from '../../core/question/revision-name'
import { countedReviews } from '../../core/review/counted-reviews'
import { medianDurations, sameMedians } from '../../core/review/median-duration'
import type { Connection } from '../../data/client.ts'
import { findInvalidatedRevisions } from '../../data/ledger.ts'
import { findAllReviews, findAnswerTimes } from '../../data/review.ts'
import { type LearnerState, saveLearnerState } from '../../data/schedule.ts'
import { projectAllReviews, projectChange } from './project-reviews'

/**
 * Brings a learner's cards and rollups up to date after a revision of a question about this key point was invalidated: its answers leave
 * them and the median answer times. Must run in the transaction that invalidated it.
 */
export async function refoldWithoutInvalidated(
  tx: Connection,
  learnerId: string,
  state: LearnerState,
  { questionId, revision, keyPointId }: { questionId: string; revision: string; keyPointId: string },
): Promise<void> {
  const times = await findAnswerTimes(tx, learnerId)
  const next = { ...state, answerCount: times.length, medians: medianDurations(times) }
  if (sameMedians(next.medians, state.medians)) {
    const keyPointIds = new Set([keyPointId])
    const [reviews, invalidated] = await Promise.all([findAllReviews(tx, learnerId, { keyPointIds }), findInvalidatedRevisions(tx)])
    const name = revisionName({ questionId, revision })
    const [before, after] = [new Set([...invalidated].filter((other) => other !== name)), new Set([...invalidated, name])]
    await projectChange(tx, learnerId, next, { keyPointIds, before: countedReviews(reviews, before), after: countedReviews(reviews, after) })
  } else await projectAllReviews(tx, learnerId, next)
  await saveLearnerState(tx, learnerId, next)
}
