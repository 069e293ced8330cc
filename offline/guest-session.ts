import { type PracticePack, unpackQuestion } from '#core/question/practice-pack'
import { compareReviews } from '#core/review/review-order'
import type { AnswerReview } from '#core/review/review'
import { pickQuestion } from '#core/schedule/form-ladder'
import type { StudyItem } from '#core/schedule/study-batch'
import { type StudyQueue, buildStudyQueue } from '#core/schedule/study-queue'
import { foldGuestReviews } from './fold-guest-reviews'
import { GUEST_SETTINGS } from './guest-settings'
import { findGuestReviews, recordGuestReview } from './guest-store'
import { getJson } from './post-json'
import type { StudySession } from './study-session'
import { takeGuestAnswer } from './take-guest-answer'

/** A guest's session: questions come as one pack, the schedule is folded in the browser, answers stay there. */
export async function createGuestSession(): Promise<StudySession> {
  const [pack, kept] = await Promise.all([getJson<PracticePack>('/api/practice/pack'), findGuestReviews().catch(() => [])])
  const reviews = [...kept]
  const invalidated = new Set(pack.invalidatedRevisions)
  let queue = plan(pack, reviews)
  const current = () => queue.items[0] ?? null

  return {
    start: async () => current(),
    answer: ({ question }, input) => {
      const { review, score, match } = takeGuestAnswer(question, input)
      reviews.push(review)
      const { cards, ratings } = foldGuestReviews(reviews, invalidated)
      const outcome = { rating: ratings.get(review.id) ?? null, dueAt: cards.get(question.keyPointId)?.dueAt ?? null }
      return {
        score, match,
        outcome: recordGuestReview(review).then(
          () => ({ ...outcome, saved: 'saved' as const }),
          () => ({ ...outcome, saved: 'waiting' as const }),
        ),
      }
    },
    next: async () => {
      queue = plan(pack, reviews)
      return current()
    },
    left: () => queue.left,
    nextDueAt: () => queue.nextDueAt,
  }
}

function plan(pack: PracticePack, reviews: readonly AnswerReview[]): Omit<StudyQueue, 'items'> & { items: StudyItem[] } {
  const { cards } = foldGuestReviews(reviews, new Set(pack.invalidatedRevisions))
  const queue = buildStudyQueue({ keyPointIds: pack.keyPointIds, cards, settings: GUEST_SETTINGS, now: Date.now(), limit: 1, related: relatedIn(pack) })
  const lastAnswered = new Map([...reviews].sort(compareReviews).map(({ questionId, correctedAt }) => [questionId, correctedAt]))
  return {
    ...queue,
    items: queue.items.flatMap((item) => {
      const probes = pack.questions
        .filter((question) => question.keyPointId === item.keyPointId)
        .map((question) => ({ ...question, lastAnsweredAt: lastAnswered.get(question.id) ?? null }))
      const question = pickQuestion(probes, cards.get(item.keyPointId) ?? null)
      return question ? [{ ...item, question: unpackQuestion(pack, question) }] : []
    }),
  }
}

function relatedIn({ related }: PracticePack): Map<string, Set<string>> {
  return new Map(Object.entries(related).map(([id, others]) => [id, new Set(others)]))
}
