import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerReview, Review, UndoReview } from '#core/review/review'

/** A review as `POST /api/reviews` takes it. */
export type OutgoingReview =
  | (Pick<AnswerReview, 'id' | 'type' | 'questionId' | 'questionRevision' | 'response' | 'certainty' | 'hinted' | 'durationMs'> & { reviewedAt: string })
  | (Pick<UndoReview, 'id' | 'type' | 'questionId' | 'questionRevision' | 'targetReviewId'> & { reviewedAt: string })

interface HoedamSchema extends DBSchema {
  /** What a guest answered and took back in this browser, by review id. */
  guestReviews: { key: string; value: { review: Review } }
  /** A learner's answers that the server has not acknowledged. They stay with their owner. */
  outbox: { key: string; value: { learnerId: string; review: OutgoingReview }; indexes: { byLearner: string } }
}

let opened: Promise<IDBPDatabase<HoedamSchema>> | null = null

/** The browser's database. Works over plain HTTP too. */
export function hoedamDb(): Promise<IDBPDatabase<HoedamSchema>> {
  opened ??= openDB<HoedamSchema>('hoedam', 1, {
    upgrade(db) {
      db.createObjectStore('guestReviews')
      db.createObjectStore('outbox').createIndex('byLearner', 'learnerId')
    },
  })
  return opened
}
