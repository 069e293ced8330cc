import { NO_MEDIANS } from '#core/review/median-duration'
import type { Review } from '#core/review/review'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { studyDay } from '#core/schedule/study-day'
import type { Instant } from '#core/shared/instant'
import { memoryState } from '#core/statistics/progress'
import { readStudyLog } from '#core/statistics/study-log'
import { foldGuestReviews } from './fold-guest-reviews'
import { GUEST_SETTINGS } from './guest-settings'

export type GuestFigures = {
  answers: number
  /** Of the answers that were not taken back. */
  right: number
  studyDays: number
  keyPointsMet: number
  keyPointsKnown: number
  dueToday: number
}

/** What a guest's reviews in this browser say; which questions were invalidated only the server knows. */
export function guestFigures(reviews: readonly Review[], now: Instant): GuestFigures {
  const log = readStudyLog({
    reviews, invalidatedRevisions: new Set(), scheduler: createScheduler(GUEST_SETTINGS), medians: NO_MEDIANS, dayRule: GUEST_SETTINGS,
  })
  const cards = [...foldGuestReviews(reviews, new Set()).cards.values()]
  const today = studyDay(now, GUEST_SETTINGS)
  return {
    answers: [...log.answersOn.values()].reduce((sum, count) => sum + count, 0),
    right: log.answers.filter(({ isRight }) => isRight).length,
    studyDays: log.answersOn.size,
    keyPointsMet: cards.length,
    keyPointsKnown: cards.filter((card) => ['young', 'mature'].includes(memoryState(card))).length,
    dueToday: cards.filter(({ dueAt }) => studyDay(dueAt, GUEST_SETTINGS) <= today).length,
  }
}
