import type { IDBPTransaction, StoreNames } from 'idb'
import { asAnswered, correctedBy, putOver } from '#core/schedule/device-log'
import type { SyncedReview } from '#core/schedule/sync-answer'
import { canonicalJson } from '#core/shared/canonical-json'
import { type HoedamSchema, type OutgoingReview, openHoedam } from './hoedam-db'
import { isKeeping } from './keeping'
import type { SentResult } from './send-reviews'

type Untimed<R extends SyncedReview> = R extends SyncedReview ? Omit<R, 'correctedAt'> : never
/** What a learner did here: as it is to be sent, and as graded here. */
export type OwnReview = { outgoing: OutgoingReview; graded: Untimed<SyncedReview> }

type Writing = IDBPTransaction<HoedamSchema, StoreNames<HoedamSchema>[], 'readwrite'>

/**
 * Keeps an answer, or that one was taken back, in one transaction: it waits in the outbox, and counts in this device's cards, unless
 * they are not to be kept. The same again changes nothing; another body under a known id is refused. Throws when the browser has no room or no storage.
 */
export async function keepOwnReview(learnerId: string, { outgoing, graded }: OwnReview): Promise<'stored' | 'known' | 'refused'> {
  const tx = await writeTo('outbox', 'reviews', 'cards', 'plans')
  const [waiting, kept, plan] = await Promise.all([
    tx.objectStore('outbox').get(outgoing.id), tx.objectStore('reviews').get([learnerId, outgoing.id]), tx.objectStore('plans').get(learnerId),
  ])
  const review = correctedBy({ ...graded, correctedAt: graded.reviewedAt }, plan?.clockOffsetMs ?? 0)
  const isOther = waiting && (waiting.learnerId !== learnerId || canonicalJson(waiting.review) !== canonicalJson(outgoing))
  const status = isOther ? 'refused' : putOver(kept, { review, isAcknowledged: false })
  if (status === 'stored') {
    const { keyPointId } = review
    await Promise.all([
      tx.objectStore('outbox').put({ learnerId, review: outgoing }, outgoing.id),
      ...(isKeeping() ? [
        tx.objectStore('reviews').put({ learnerId, keyPointId, review, isAcknowledged: false }, [learnerId, outgoing.id]),
        toBeFolded(tx, learnerId, [keyPointId]),
      ] : []),
    ])
  }
  await tx.done
  return status
}

/**
 * What the server said of sent reviews: what it has leaves the outbox, and counts as the server graded and timed it; what it refuses goes to
 * quarantine and out of the cards.
 */
export async function settleSent(learnerId: string, results: readonly SentResult[], now: number): Promise<void> {
  const tx = await writeTo('outbox', 'quarantine', 'reviews', 'cards')
  await Promise.all(results.map(async (result) => {
    if (result.id === null) return
    const sent = await tx.objectStore('outbox').get(result.id)
    if (sent?.learnerId !== learnerId) return
    await tx.objectStore('outbox').delete(result.id)
    const kept = await tx.objectStore('reviews').get([learnerId, result.id])
    if (result.status === 'rejected') {
      const { reason, message } = result
      await tx.objectStore('quarantine').put({ learnerId, review: sent.review, reason, message, quarantinedAt: now }, result.id)
    }
    if (!kept || kept.isAcknowledged) return // the server has one of this id, which stands
    if (result.status === 'rejected') await tx.objectStore('reviews').delete([learnerId, result.id])
    else await tx.objectStore('reviews').put({ ...kept, review: asAnswered(kept.review, result) }, [learnerId, result.id])
    await toBeFolded(tx, learnerId, [kept.keyPointId])
  }))
  await tx.done
}

/** Cards of these key points are folded anew before they are read. */
export async function toBeFolded(tx: Writing, learnerId: string, keyPointIds: Iterable<string>): Promise<void> {
  const cards = tx.objectStore('cards')
  await Promise.all([...keyPointIds].map((keyPointId) => cards.put({ learnerId, keyPointId, card: null }, [learnerId, keyPointId])))
}

/** A transaction that others' reviews, cards and plans wait for. */
export async function writeTo(...names: StoreNames<HoedamSchema>[]): Promise<Writing> {
  const tx = (await openHoedam()).transaction(names, 'readwrite')
  tx.done.catch(() => {}) // whoever awaits it hears of it; one that failed half way is heard of by its request
  return tx
}
