import type { Question } from '#core/question/question'
import type { DevicePlan } from '#core/schedule/device-plan'
import { type LoggedReview, asAnswered, correctedBy, putOver } from '#core/schedule/device-log'
import { foldLog } from '#core/schedule/fold-log'
import type { Card } from '#core/schedule/memory'
import type { SyncAnswer } from '#core/schedule/sync-answer'
import { canonicalJson } from '#core/shared/canonical-json'
import type { OutgoingReview } from '#offline/hoedam-db'
import type { SentResult } from '#offline/send-reviews'
import { gradedHere } from './factories/outgoing-answer'

/** A device's store as `offline/device-reviews.ts` keeps it, without the database; the contract of review stores holds the two together. */
export class ModelDevice {
  readonly log = new Map<string, LoggedReview>()
  readonly outbox = new Map<string, OutgoingReview>()
  plan: DevicePlan | null = null
  cursor: string | null = null
  private clockOffsetMs = 0

  /** `aheadMs`: how far its clock is ahead of the server's. */
  constructor(readonly deviceId: string, public aheadMs = 0) {}

  clock(now: number): number {
    return now + this.aheadMs
  }

  keep(outgoing: OutgoingReview, question: Question): 'stored' | 'known' | 'refused' {
    const { graded } = gradedHere(outgoing, question, this.deviceId)
    const review = correctedBy({ ...graded, correctedAt: graded.reviewedAt }, this.clockOffsetMs)
    const waiting = this.outbox.get(outgoing.id)
    if (waiting && canonicalJson(waiting) !== canonicalJson(outgoing)) return 'refused'
    const status = putOver(this.log.get(outgoing.id), { review, isAcknowledged: false })
    if (status === 'stored') {
      this.outbox.set(outgoing.id, outgoing)
      this.log.set(outgoing.id, { review, isAcknowledged: false })
    }
    return status
  }

  settle(results: readonly SentResult[]): void {
    for (const result of results) {
      if (result.id === null || !this.outbox.delete(result.id)) continue
      const kept = this.log.get(result.id)
      if (!kept || kept.isAcknowledged) continue
      if (result.status === 'rejected') this.log.delete(result.id)
      else this.log.set(result.id, { ...kept, review: asAnswered(kept.review, result) })
    }
  }

  take({ reviews, plan, cursor, serverNow }: SyncAnswer, now: number): void {
    this.clockOffsetMs = serverNow - this.clock(now)
    for (const review of reviews) {
      if (putOver(this.log.get(review.id), { review, isAcknowledged: true }) === 'stored') this.log.set(review.id, { review, isAcknowledged: true })
    }
    for (const id of this.outbox.keys()) {
      const kept = this.log.get(id)
      if (kept && !kept.isAcknowledged) this.log.set(id, { ...kept, review: correctedBy(kept.review, this.clockOffsetMs) })
    }
    ;[this.plan, this.cursor] = [plan, cursor]
  }

  cards(): ReadonlyMap<string, Card> {
    return foldLog([...this.log.values()].map(({ review }) => review), this.plan).cards
  }
}
