import { countedReviews } from '#core/review/counted-reviews'
import { medianDurations } from '#core/review/median-duration'
import { compareReviews } from '#core/review/review-order'
import type { AnswerReview } from '#core/review/review'
import { foldReviews } from '#core/schedule/fold-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import type { Card } from '#core/schedule/memory'
import { GUEST_SETTINGS } from './guest-settings'

/** The cards that a guest's answers add up to, without those to invalidated revisions, and the ratings the answers were given. */
export function foldGuestReviews(reviews: readonly AnswerReview[], invalidatedRevisions: ReadonlySet<string>) {
  const scheduler = createScheduler(GUEST_SETTINGS)
  const ordered = countedReviews(reviews, invalidatedRevisions).sort(compareReviews)
  const medians = medianDurations(ordered)
  const folded = [...new Set(ordered.map(({ keyPointId }) => keyPointId))].map((keyPointId) =>
    foldReviews(ordered.filter((review) => review.keyPointId === keyPointId), scheduler, medians),
  )
  return {
    cards: new Map(folded.flatMap(({ card }): [string, Card][] => (card ? [[card.keyPointId, card]] : []))),
    ratings: new Map(folded.flatMap(({ ratings }) => [...ratings])),
  }
}
