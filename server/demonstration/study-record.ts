import { canonicalJson } from '../../core/shared/canonical-json'
import { contentHash } from '../../core/shared/content-hash'
import type { SimulatedMember } from '../../core/simulation/simulate-class'
import { NEW_PER_DAY } from '../../core/simulation/study-habit'
import type { LearnerRecord } from '../../data/demonstration.ts'
import { DEFAULT_LEARNER_STATE } from '../../data/schedule.ts'
import { seededIds } from './seeded-ids'

/** What a simulated member studied, as it would be stored had it come from a browser. The same study and seed give the same ids. */
export function studyRecord({ member, answers, medians }: SimulatedMember, seed: string, timeZone: string): Pick<LearnerRecord, 'state' | 'reviews'> {
  const idAt = seededIds(`${seed} ${member.name} ids`)
  const reviews = answers.map(({ id: _, ...answer }) => {
    const at = answer.correctedAt
    const { questionId, questionRevision, response, certainty, hinted, durationMs } = answer
    const item = { id: idAt(at), type: 'answer' as const, questionId, questionRevision, response, certainty, hinted, durationMs, reviewedAt: at }
    return {
      ...answer, ...item, receivedAt: at, deviceId: 'demonstration', answeredAsGuest: false, bodyHash: contentHash(canonicalJson(item)),
    }
  })
  return {
    reviews,
    state: {
      ...DEFAULT_LEARNER_STATE, timeZone, newPerDay: NEW_PER_DAY[member.habit], answerCount: answers.length, medians,
      lastCorrectedAt: reviews.at(-1)?.correctedAt ?? null,
    },
  }
}
