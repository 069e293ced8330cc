import { v7 as uuidV7 } from 'uuid'
import { type PracticePack, unpackQuestion } from '#core/question/practice-pack'
import { FORM_OF_KIND } from '#core/question/question'
import { MAX_DURATION_MS } from '#core/review/max-duration'
import { medianDurations } from '#core/review/median-duration'
import { RATING_TABLE_VERSION } from '#core/review/rating-table'
import { inFoldingOrder } from '#core/review/review-order'
import type { AnswerReview } from '#core/review/review'
import { foldReviews } from '#core/schedule/fold-reviews'
import { pickQuestion } from '#core/schedule/form-ladder'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import type { Card } from '#core/schedule/memory'
import type { StudyItem } from '#core/schedule/study-batch'
import { type StudyQueue, buildStudyQueue } from '#core/schedule/study-queue'
import { deviceId } from './device-id'
import { gradeLocally } from './grade-locally'
import { findGuestReviews, recordGuestReview } from './guest-store'
import { getJson } from './post-json'
import type { StudySession } from './study-session'

/** A guest studies by the defaults, in the browser's own time zone. */
export const GUEST_SETTINGS = {
  desiredRetention: 0.9, weights: null, newPerDay: 10, rolloverHour: 4,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}

/** The cards that a guest's answers add up to, and the ratings the answers were given. */
export function foldGuestReviews(reviews: readonly AnswerReview[]) {
  const scheduler = createScheduler(GUEST_SETTINGS)
  const ordered = inFoldingOrder(reviews)
  const medians = medianDurations(ordered)
  const folded = [...new Set(ordered.map(({ keyPointId }) => keyPointId))].map((keyPointId) =>
    foldReviews(ordered.filter((review) => review.keyPointId === keyPointId), scheduler, medians),
  )
  return {
    cards: new Map(folded.flatMap(({ card }): [string, Card][] => (card ? [[card.keyPointId, card]] : []))),
    ratings: new Map(folded.flatMap(({ ratings }) => [...ratings])),
  }
}

/** A guest's session: questions come as one pack, the schedule is folded in the browser, answers stay there. */
export async function createGuestSession(): Promise<StudySession> {
  const [pack, kept] = await Promise.all([getJson<PracticePack>('/api/practice/pack'), findGuestReviews().catch(() => [])])
  const reviews = [...kept]
  let queue = plan(pack, reviews)
  const current = () => queue.items[0] ?? null

  return {
    current,
    start: async () => current(),
    answer: ({ response, certainty, hinted, durationMs }) => {
      const item = current()
      if (!item) throw new Error('There is no question to answer')
      const { question } = item
      const { score, acceptedAs } = gradeLocally(question, response)
      const at = Date.now()
      const review: AnswerReview = {
        id: uuidV7(), type: 'answer', keyPointId: question.keyPointId, questionId: question.id, questionRevision: question.revision,
        form: FORM_OF_KIND[question.kind], response, score, certainty, hinted,
        durationMs: Math.min(Math.round(durationMs), MAX_DURATION_MS),
        deviceId: deviceId(), reviewedAt: at, correctedAt: at, ratingTableVersion: RATING_TABLE_VERSION,
      }
      reviews.push(review)
      const { cards, ratings } = foldGuestReviews(reviews)
      const outcome = { rating: ratings.get(review.id) ?? null, dueAt: cards.get(question.keyPointId)?.dueAt ?? null }
      return {
        score, acceptedAs,
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
  const { cards } = foldGuestReviews(reviews)
  const queue = buildStudyQueue({ keyPointIds: pack.keyPointIds, cards, settings: GUEST_SETTINGS, now: Date.now(), limit: 1 })
  const lastAnswered = new Map(inFoldingOrder(reviews).map((review) => [review.type === 'answer' ? review.questionId : '', review.correctedAt]))
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
