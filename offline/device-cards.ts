import type { DevicePlan } from '#core/schedule/device-plan'
import { foldLog } from '#core/schedule/fold-log'
import type { Card } from '#core/schedule/memory'
import { type PlannedDue, planDueDays } from '#core/schedule/plan-due-days'
import { type KeptPlan, type KeptReview, ofLearner, openHoedam } from './hoedam-db'

export type DeviceMemory = {
  cards: ReadonlyMap<string, Card>
  /** The study day on which each card in review is shown, chosen here where the server has not yet. */
  planned: ReadonlyMap<string, PlannedDue>
  /** null: this device was never synced for the learner. */
  kept: KeptPlan | null
}

/** A learner's cards on this device, those whose reviews changed folded anew, and the plan they were folded under, all of one moment. */
export async function findDeviceMemory(learnerId: string): Promise<DeviceMemory> {
  const tx = (await openHoedam()).transaction(['cards', 'reviews', 'plans'], 'readwrite')
  const [stored, kept = null] = await Promise.all([tx.objectStore('cards').getAll(ofLearner(learnerId)), tx.objectStore('plans').get(learnerId)])
  const cards = new Map(stored.flatMap(({ keyPointId, card }) => (card ? [[keyPointId, card] as const] : [])))
  const open = stored.flatMap(({ keyPointId, card }) => (card ? [] : [keyPointId]))
  const folded = foldLog((await reviewsOf(open)).map(({ review }) => review), kept?.plan ?? null).cards
  await Promise.all(open.map(async (keyPointId) => {
    const card = folded.get(keyPointId)
    if (!card) return tx.objectStore('cards').delete([learnerId, keyPointId]) // answers that count no longer
    cards.set(keyPointId, card)
    await tx.objectStore('cards').put({ learnerId, keyPointId, card }, [learnerId, keyPointId])
  }))
  await tx.done
  return { cards, planned: kept ? plannedDays(cards, kept.plan) : new Map(), kept }

  async function reviewsOf(keyPointIds: readonly string[]): Promise<KeptReview[]> {
    const reviews = tx.objectStore('reviews')
    if (keyPointIds.length > 100) return reviews.getAll(ofLearner(learnerId)) // one request is quicker than many
    const index = reviews.index('byKeyPoint')
    return (await Promise.all(keyPointIds.map((keyPointId) => index.getAll([learnerId, keyPointId])))).flat()
  }
}

function plannedDays(cards: ReadonlyMap<string, Card>, { planned, settings }: DevicePlan): Map<string, PlannedDue> {
  return planDueDays({ cards, planned: new Map(Object.entries(planned)), weekdayShares: settings.weekdayShares, dayRule: settings })
}
