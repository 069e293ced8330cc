import { correctedBy, putOver } from '#core/schedule/device-log'
import type { DevicePlan } from '#core/schedule/device-plan'
import type { SyncAnswer, SyncedReview } from '#core/schedule/sync-answer'
import { canonicalJson } from '#core/shared/canonical-json'
import { toBeFolded, writeTo } from './device-reviews'
import { ofLearner } from './hoedam-db'

/**
 * Keeps a page of what the server has, with its plan and the cursor behind it, in one transaction: its version of a review takes the
 * place of this device's. Cards are folded anew where reviews changed, all of them when what they are folded under did.
 * `clockOffsetMs`: the server's clock less this device's. Returns the reviews that were not known here in any version.
 */
export async function keepSyncAnswer(answer: SyncAnswer, clockOffsetMs: number, syncedAt: number): Promise<SyncedReview[]> {
  const { learnerId, plan, cursor } = answer
  const tx = await writeTo('outbox', 'reviews', 'cards', 'plans')
  const [reviews, before] = [tx.objectStore('reviews'), await tx.objectStore('plans').get(learnerId)]
  const touched = new Set<string>()
  const unknown: SyncedReview[] = []
  await Promise.all(answer.reviews.map(async (review) => {
    const kept = await reviews.get([learnerId, review.id])
    if (putOver(kept, { review, isAcknowledged: true }) === 'known') return
    if (kept) touched.add(kept.keyPointId)
    else unknown.push(review)
    touched.add(review.keyPointId)
    await reviews.put({ learnerId, keyPointId: review.keyPointId, review, isAcknowledged: true }, [learnerId, review.id])
  }))
  const waiting = await tx.objectStore('outbox').index('byLearner').getAllKeys(learnerId)
  await Promise.all(waiting.map(async (id) => {
    const kept = await reviews.get([learnerId, id])
    if (!kept || kept.isAcknowledged) return
    const review = correctedBy(kept.review, clockOffsetMs)
    if (review.correctedAt === kept.review.correctedAt) return
    touched.add(kept.keyPointId)
    await reviews.put({ ...kept, review }, [learnerId, id])
  }))
  if (!before || foldedUnder(before.plan) !== foldedUnder(plan)) {
    for (const [, keyPointId] of await tx.objectStore('cards').getAllKeys(ofLearner(learnerId))) touched.add(keyPointId)
  }
  await Promise.all([
    toBeFolded(tx, learnerId, touched),
    tx.objectStore('plans').put({ learnerId, plan, cursor, syncedAt, clockOffsetMs }, learnerId),
  ])
  await tx.done
  return unknown
}

function foldedUnder({ foldedUnder, invalidatedRevisions }: DevicePlan): string {
  return canonicalJson([foldedUnder, invalidatedRevisions.toSorted()])
}
