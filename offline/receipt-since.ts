import { stemOfKeyPoint } from '#core/question/stem-of-key-point'
import { shownOn } from '#core/schedule/plan-due-days'
import { type Receipt, receiptOf } from '#core/schedule/receipt'
import type { SyncedReview } from '#core/schedule/sync-answer'
import { revisionName } from '#core/question/revision-name'
import { findDeviceMemory } from './device-cards'
import { ofLearner, openHoedam } from './hoedam-db'
import { knownDeviceId } from './known-device-id'

/** What this device says of a learner's memory. */
export type Shown = { days: ReadonlyMap<string, string>; invalidatedRevisions: readonly string[] }

/** The study day on which each card is shown, and what counts not; null when the device was never synced for the learner. */
export async function findShown(learnerId: string): Promise<Shown | null> {
  const { cards, planned, kept } = await findDeviceMemory(learnerId)
  if (!kept) return null
  const { settings, invalidatedRevisions } = kept.plan
  return { days: new Map([...cards.values()].map((card) => [card.keyPointId, shownOn(card, planned, settings)])), invalidatedRevisions }
}

/** What other devices and questions found wrong have changed since; null when nothing. */
export async function receiptSince(before: Shown, unknown: readonly SyncedReview[], learnerId: string): Promise<Receipt | null> {
  const after = await findShown(learnerId)
  if (!after) return null
  const db = await openHoedam()
  const invalidated = new Set(after.invalidatedRevisions.filter((name) => !before.invalidatedRevisions.includes(name)))
  const isNew = new Set(unknown.map(({ id }) => id))
  const known = invalidated.size > 0 ? await db.getAll('reviews', ofLearner(learnerId)) : []
  const withdrawn = known.flatMap(({ review }) => (
    review.type === 'answer' && !isNew.has(review.id) && invalidated.has(revisionName({ questionId: review.questionId, revision: review.questionRevision })) ? [review] : []
  ))
  if (unknown.length + withdrawn.length === 0) return null
  const questions = (await db.getAll('packs', ofLearner(learnerId))).flatMap(({ pack }) => pack.questions)
  return receiptOf({
    before: before.days, after: after.days, unknown, withdrawn, ownDeviceId: await knownDeviceId(), wordsOf: (id) => stemOfKeyPoint(id, questions),
  })
}
