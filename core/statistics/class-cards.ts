import type { MedianDurations } from '../review/median-duration'
import { foldReviews } from '../schedule/fold-reviews'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { groupBy } from '../shared/group-by'
import type { ExposureReview } from './first-meetings'

/**
 * What a class sees in place of a learner's cards of the key points that the learner answered as a guest too: the fold of the other answers
 * alone, null where there is none. `reviews` are all that count of some key points; `medians` are the learner's, over all answers.
 */
export function classCards(reviews: readonly ExposureReview[], scheduler: Scheduler, medians: MedianDurations): { keyPointId: string; card: Card | null }[] {
  return [...groupBy(reviews, ({ keyPointId }) => keyPointId)].flatMap(([keyPointId, own]) => {
    const inAccount = own.filter(({ answeredAsGuest }) => !answeredAsGuest)
    return inAccount.length === own.length ? [] : [{ keyPointId, card: foldReviews(inAccount, scheduler, medians).card }]
  })
}
