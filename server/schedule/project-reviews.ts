import { type FoldedAll, foldByKeyPoint } from '../../core/schedule/fold-all-reviews'
import { type Scheduler, createScheduler } from '../../core/schedule/fsrs-scheduler'
import { type RatedLog, daySums } from '../../core/statistics/day-sums'
import { firstMeetings } from '../../core/statistics/first-meetings'
import { rollupChanges } from '../../core/statistics/rollup-changes'
import { classCards } from '../../core/statistics/class-cards'
import { replaceClassCards } from '../../data/class-card.ts'
import type { Connection } from '../../data/client.ts'
import { type CountedReview, findReviews } from '../../data/review.ts'
import { addToLearnerDays, deleteFirstMeetings, replaceFirstMeetings, replaceLearnerDays, saveFirstMeetings } from '../../data/rollup.ts'
import { type LearnerState, replaceAllCards, replaceCards } from '../../data/schedule.ts'

const NONE_LEFT_OUT: ReadonlySet<string> = new Set()

/** Makes all that is folded from a learner's reviews anew under `state`: cards, as the learner and as a class sees them, and rollups. In the transaction that locked the learner. */
export async function projectAllReviews(tx: Connection, learnerId: string, state: LearnerState): Promise<FoldedAll> {
  const reviews = await findReviews(tx, learnerId)
  const { folded, rated, scheduler } = fold(reviews, state)
  await replaceAllCards(tx, learnerId, [...folded.cards.values()])
  await replaceRollups(tx, learnerId, { reviews, rated, scheduler }, state)
  return folded
}

/** Makes a learner's rollups anew and says how many rows were other ones. In the transaction that locked the learner. */
export async function projectRollups(tx: Connection, learnerId: string, state: LearnerState): Promise<number> {
  const reviews = await findReviews(tx, learnerId)
  return replaceRollups(tx, learnerId, { reviews, ...fold(reviews, state) }, state)
}

/** The reviews of some key points that count, as they were and as they are now. */
export type ReviewsChange = { keyPointIds: ReadonlySet<string>; before: readonly CountedReview[]; after: readonly CountedReview[] }

/** Brings cards and rollups up to date after the reviews of some key points changed. In the transaction that changed them. */
export async function projectChange(
  tx: Connection, learnerId: string, state: LearnerState, { keyPointIds, before, after }: ReviewsChange,
): Promise<FoldedAll> {
  const { folded, rated, scheduler } = fold(after, state)
  await replaceCards(tx, learnerId, keyPointIds, [...folded.cards.values()])
  const { days, met, unmet } = rollupChanges({ before, after, rated, scheduler, medians: state.medians, dayRule: state })
  await addToLearnerDays(tx, learnerId, days)
  await saveFirstMeetings(tx, learnerId, met)
  await deleteFirstMeetings(tx, learnerId, unmet)
  if (state.hasGuestAnswers) await replaceClassCards(tx, learnerId, classCards(after, scheduler, state.medians), keyPointIds)
  return folded
}

async function replaceRollups(
  tx: Connection, learnerId: string, { reviews, rated, scheduler }: { reviews: readonly CountedReview[]; rated: RatedLog; scheduler: Scheduler },
  { medians, ...dayRule }: LearnerState,
): Promise<number> {
  const days = await replaceLearnerDays(tx, learnerId, daySums(reviews, rated, dayRule))
  const met = await replaceFirstMeetings(tx, learnerId, firstMeetings(reviews, NONE_LEFT_OUT))
  return days + met + (await replaceClassCards(tx, learnerId, classCards(reviews, scheduler, medians), null))
}

function fold(reviews: readonly CountedReview[], { desiredRetention, fsrsWeights, medians }: LearnerState) {
  const scheduler = createScheduler({ desiredRetention, weights: fsrsWeights })
  const rated: Map<string, NonNullable<ReturnType<RatedLog['get']>>> = new Map()
  const folded = foldByKeyPoint(reviews, scheduler, medians, (before, { id }, rating) => rated.set(id, { before, rating }))
  return { folded, rated, scheduler }
}
