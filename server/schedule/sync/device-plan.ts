import type { DevicePlan } from '../../../core/schedule/device-plan'
import { packsAhead } from '../../../core/schedule/packs-ahead'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findInvalidatedRevisionsFor } from '../../../data/ledger.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { getStudyPacks } from '../../question/study-packs'
import { deadlineDaysAhead } from '../deadline/deadline-today'
import { type StudyMaterial, readStudyMaterial } from '../study-material'

/** What a learner's device goes by while it studies without the server: made from what the queue is made from. */
export async function makeDevicePlan(learnerId: AuthorizedLearnerId, now: Instant): Promise<DevicePlan> {
  const material = await readStudyMaterial(learnerId, now)
  const { audience, settings: state, cards, keyPointIds, leeches } = material
  const [deadlineDays, packs, invalidatedRevisions] = await Promise.all([
    planDeadlineDays(learnerId, material, now), getStudyPacks(audience), findInvalidatedRevisionsFor(database(), audience, learnerId),
  ])
  const { timeZone, rolloverHour, newPerDay, reviewsPerDay, weekdayShares, sessionSize } = state
  const settings = { timeZone, rolloverHour, newPerDay, reviewsPerDay, weekdayShares, sessionSize }
  const planned = Object.fromEntries(material.planned)
  return {
    settings, foldedUnder: { desiredRetention: state.desiredRetention, weights: state.fsrsWeights, medians: state.medians },
    keyPointIds, related: relatedAmong(keyPointIds, material.related), planned, leeches, deadlineDays, invalidatedRevisions,
    packs: packsAhead(packs, { keyPointIds, planned, leeches, deadlineDays, settings, cards, now }),
  }
}

/** The parts of the plan for the learner's date as they travel. */
async function planDeadlineDays(learnerId: AuthorizedLearnerId, { deadline, settings: state, cards, keyPointIds }: StudyMaterial, now: Instant): Promise<DevicePlan['deadlineDays']> {
  const days = await deadlineDaysAhead(learnerId, { deadline, state, cards, askableIds: keyPointIds }, now)
  return Object.fromEntries([...days].map(([on, day]) => [on, { ...day, keyPointIds: [...day.keyPointIds] }]))
}

/** Of the relations only those between key points that can be asked. */
function relatedAmong(keyPointIds: readonly string[], related: StudyMaterial['related']): DevicePlan['related'] {
  const asked = new Set(keyPointIds)
  return Object.fromEntries(keyPointIds.flatMap((id) => {
    const others = [...(related.get(id) ?? [])].filter((other) => asked.has(other))
    return others.length > 0 ? [[id, others]] : []
  }))
}
