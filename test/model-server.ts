import { revisionName } from '#core/question/revision-name'
import type { Question } from '#core/question/question'
import { correctTime } from '#core/review/correct-time'
import { countedReviews } from '#core/review/counted-reviews'
import { medianDurations } from '#core/review/median-duration'
import { inFoldingOrder } from '#core/review/review-order'
import type { DevicePlan } from '#core/schedule/device-plan'
import { foldLog } from '#core/schedule/fold-log'
import type { Card } from '#core/schedule/memory'
import type { SyncAnswer, SyncedReview } from '#core/schedule/sync-answer'
import { canonicalJson } from '#core/shared/canonical-json'
import type { OutgoingReview } from '#offline/hoedam-db'
import type { SentResult } from '#offline/send-reviews'
import { devicePlan } from './factories/device-plan'
import { gradedHere } from './factories/outgoing-answer'

type Envelope = { clientNow: number; deviceId: string; reviews: readonly OutgoingReview[] }

/** One learner's side of the server as the devices see it: the rules of `submitReviews` and `GET /api/sync`, without a database. */
export class ModelServer {
  readonly stored = new Map<string, { review: SyncedReview; body: string }>()
  readonly invalidated = new Set<string>()
  plan: Partial<DevicePlan> = {}

  constructor(readonly learnerId: string, readonly questions: readonly Question[], readonly reviewsAPage = 1000) {}

  submit({ clientNow, deviceId, reviews }: Envelope, now: number): SentResult[] {
    return reviews.map((outgoing): SentResult => {
      const { id, questionId, questionRevision } = outgoing
      const question = this.questions.find((each) => each.id === questionId && each.revision === questionRevision)
      if (!question) return { id, status: 'rejected', reason: 'unknown-question', message: 'names no question' }
      const [body, before] = [canonicalJson(outgoing), this.stored.get(id)]
      if (before && before.body !== body) return { id, status: 'rejected', reason: 'id-used-for-another-review', message: 'has the id of another review' }
      const { graded } = gradedHere(outgoing, question, deviceId)
      const review = before?.review ?? { ...graded, correctedAt: correctTime(graded.reviewedAt, clientNow, now) }
      this.stored.set(id, { review, body })
      return { id, status: before ? 'duplicate' : 'stored', correctedAt: new Date(review.correctedAt).toISOString(), score: review.type === 'answer' ? review.score : null, rating: null, nextDueAt: null }
    })
  }

  sync(cursor: string | null, now: number): SyncAnswer {
    const from = Number(cursor ?? 0)
    const reviews = [...this.stored.values()].slice(from, from + this.reviewsAPage).map(({ review }) => review)
    const next = from + reviews.length
    return { learnerId: this.learnerId, serverNow: now, plan: this.devicePlan(), reviews, cursor: String(next), hasMore: next < this.stored.size }
  }

  invalidate({ id, revision }: Question): void {
    this.invalidated.add(revisionName({ questionId: id, revision }))
  }

  devicePlan(): DevicePlan {
    const counted = inFoldingOrder(countedReviews([...this.stored.values()].map(({ review }) => review), this.invalidated))
    const medians = medianDurations(counted.filter((review) => review.type === 'answer'))
    return devicePlan({ ...this.plan, foldedUnder: { desiredRetention: 0.9, weights: null, medians }, invalidatedRevisions: [...this.invalidated] })
  }

  /** Replay of the sorted union of all that was stored. */
  cards(): ReadonlyMap<string, Card> {
    return foldLog([...this.stored.values()].map(({ review }) => review), this.devicePlan()).cards
  }
}
