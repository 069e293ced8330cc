import { v7 as uuidV7 } from 'uuid'
import { type PracticePack, unpackQuestion } from '#core/question/practice-pack'
import type { AnswerReview, Review } from '#core/review/review'
import { pickQuestion } from '#core/schedule/form-ladder'
import { type Card, stabilityOf } from '#core/schedule/memory'
import type { StudyItem } from '#core/schedule/study-batch'
import { type StudyQueue, buildStudyQueue } from '#core/schedule/study-queue'
import { GUEST_SETTINGS } from './guest-settings'
import { findGuestReviews, recordGuestReview } from './guest-store'
import { lastAnsweredAt } from './last-answered-at'
import { getJson } from './post-json'
import type { Outcome, StudySession } from './study-session'
import { takeGuestAnswer } from './take-guest-answer'

/** A guest's session: questions come as one pack, the schedule is folded in the browser, answers stay there. */
export async function createGuestSession(): Promise<StudySession> {
  const [pack, kept] = await Promise.all([getJson<PracticePack>('/api/practice/pack'), findGuestReviews().catch(() => [])])
  const reviews: Review[] = [...kept]
  const invalidated = new Set(pack.invalidatedRevisions)
  const keep = (review: Review) => recordGuestReview(review).then(() => 'saved' as const, () => 'not-kept' as const)
  const replan = async () => plan(pack, reviews, reviews.length > 0 ? (await fold(reviews, invalidated)).cards : new Map())
  let queue = await replan()
  let left = queue.left
  let last: { item: StudyItem; review: AnswerReview } | null = null
  const current = () => queue.items[0] ?? null

  async function outcomeOf(review: AnswerReview): Promise<Outcome> {
    const saved = await keep(review)
    const folded = await fold(reviews, invalidated).catch(() => null)
    if (folded && last?.review === review) left = plan(pack, reviews, folded.cards).left
    const card = folded?.cards.get(review.keyPointId)
    return { rating: folded?.ratings.get(review.id) ?? null, dueAt: card?.dueAt ?? null, stabilityDays: stabilityOf(card), saved }
  }

  return {
    start: async () => current(),
    answer: (item, input) => {
      const { review, score, match } = takeGuestAnswer(item.question, input)
      reviews.push(review)
      last = { item, review }
      return { score, match, outcome: outcomeOf(review) }
    },
    undo: async () => {
      if (!last) return null
      const { item, review } = last
      last = null
      const undo = undoOf(review)
      reviews.push(undo)
      await keep(undo)
      queue = await replan()
      left = queue.left
      return { ...item, reason: item.reason === 'new' ? 'learning' : item.reason } // what was seen is new no longer
    },
    next: async () => {
      last = null
      queue = await replan()
      left = queue.left
      return current()
    },
    left: () => left,
    nextDueAt: () => queue.nextDueAt,
  }
}

/** The scheduler is loaded with the first answer: nobody who only looks needs it. */
async function fold(reviews: readonly Review[], invalidated: ReadonlySet<string>) {
  const { foldGuestReviews } = await import('./fold-guest-reviews')
  return foldGuestReviews(reviews, invalidated)
}

function undoOf({ id, keyPointId, questionId, questionRevision, deviceId, ratingTableVersion }: AnswerReview): Review {
  const at = Date.now()
  return {
    id: uuidV7(), type: 'undo', targetReviewId: id, keyPointId, questionId, questionRevision, deviceId, ratingTableVersion,
    reviewedAt: at, correctedAt: at,
  }
}

function plan(
  pack: PracticePack,
  reviews: readonly Review[],
  cards: ReadonlyMap<string, Card>,
): Omit<StudyQueue, 'items'> & { items: StudyItem[] } {
  const related = new Map(Object.entries(pack.related).map(([id, others]) => [id, new Set(others)]))
  const queue = buildStudyQueue({ keyPointIds: pack.keyPointIds, cards, settings: GUEST_SETTINGS, now: Date.now(), limit: 1, related })
  const lastAnswered = lastAnsweredAt(reviews)
  return {
    ...queue,
    items: queue.items.flatMap((item) => {
      const card = cards.get(item.keyPointId)
      const probes = pack.questions
        .filter((question) => question.keyPointId === item.keyPointId)
        .map((question) => ({ ...question, lastAnsweredAt: lastAnswered.get(question.id) ?? null }))
      const question = pickQuestion(probes, card ?? null)
      return question ? [{ ...item, question: unpackQuestion(pack, question), stabilityDays: stabilityOf(card) }] : []
    }),
  }
}
