import { countedReviews } from '#core/review/counted-reviews'
import type { Review } from '#core/review/review'
import { foldAllReviews } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { GUEST_SETTINGS } from './guest-settings'

/** The cards that a guest's reviews add up to, without those to invalidated revisions, and the ratings the answers were given. */
export function foldGuestReviews(reviews: readonly Review[], invalidatedRevisions: ReadonlySet<string>) {
  return foldAllReviews(countedReviews(reviews, invalidatedRevisions), createScheduler(GUEST_SETTINGS))
}
