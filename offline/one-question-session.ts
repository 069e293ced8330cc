import type { AnswerReview } from '#core/review/review'
import { stabilityOf } from '#core/schedule/memory'
import type { StudyBatch } from '#core/schedule/study-batch'
import { findGuestReviews, recordGuestReview } from './guest-store'
import type { Outcome, StudySession } from './study-session'
import { takeGuestAnswer } from './take-guest-answer'

/** A guest's session of the one question on the home page: kept in this browser like any other answer, without the pack. */
export function createOneQuestionSession(initial: StudyBatch): StudySession {
  return {
    start: async () => initial.items[0] ?? null,
    next: async () => null,
    left: () => initial.left,
    nextDueAt: () => initial.nextDueAt,
    undo: async () => null, // the page that has it shows no way back
    answer: ({ question }, input) => {
      const { review, score, match } = takeGuestAnswer(question, input)
      return { score, match, outcome: keep(review) }
    },
  }
}

/**
 * The scheduler is loaded only now: most visitors of the home page never need it. Which revisions were invalidated comes
 * with the pack, so until the next study session an earlier answer may still weigh on when this key point comes back.
 */
async function keep(review: AnswerReview): Promise<Outcome> {
  const stored = await recordGuestReview(review).then(findGuestReviews).catch(() => null)
  const saved = stored ? 'saved' : 'not-kept'
  const folding = await import('./fold-guest-reviews').catch(() => null)
  if (!folding) return { rating: null, dueAt: null, stabilityDays: null, saved }
  const { cards, ratings } = folding.foldGuestReviews(stored ?? [review], new Set())
  const card = cards.get(review.keyPointId)
  return { rating: ratings.get(review.id) ?? null, dueAt: card?.dueAt ?? null, stabilityDays: stabilityOf(card), saved }
}
