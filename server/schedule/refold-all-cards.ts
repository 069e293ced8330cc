import { foldByKeyPoint } from '../../core/schedule/fold-all-reviews'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { Connection } from '../../data/client.ts'
import { findReviews } from '../../data/review.ts'
import { type LearnerState, replaceAllCards } from '../../data/schedule.ts'

/** Makes all of a learner's cards anew under `state`. Must run in the transaction that locked and changed it. */
export async function refoldAllCards(tx: Connection, learnerId: string, state: LearnerState): Promise<void> {
  const scheduler = createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights })
  const { cards } = foldByKeyPoint(await findReviews(tx, learnerId), scheduler, state.medians)
  await replaceAllCards(tx, learnerId, [...cards.values()])
}
