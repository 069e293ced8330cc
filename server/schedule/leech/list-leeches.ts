import { type LeechRemedy, isInForce } from '../../../core/schedule/leech-remedies'
import { HOUR_MS, type Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findKeyPoints } from '../../../data/key-point.ts'
import { findLeeches } from '../../../data/leech.ts'
import { findCards, findLearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { learnerAudience } from '../../audience'

/** The learner is told for the rest of the session in which it was decided and in the next one: until an answer is this much later. */
const TOLD_FOR_MS = 12 * HOUR_MS

/** What a learner is told of a key point that is often forgotten. */
export type LeechToLearner = {
  keyPointId: string
  statement: string
  remedy: LeechRemedy['type']
  /** The wording of what it is set against; null for other remedies. */
  companion: string | null
  lapses: number
  decidedAt: Instant
  /** To be said on the study page now. */
  isNews: boolean
}

/** What is done for this learner about key points that keep being forgotten, the latest first. Without what has ended or is done. */
export async function listLeeches(learnerId: AuthorizedLearnerId): Promise<LeechToLearner[]> {
  const db = database()
  const leeches = await findLeeches(db, learnerId)
  if (leeches.length === 0) return []
  const [keyPoints, cards, { lastCorrectedAt }] = await Promise.all([findKeyPoints(db, await learnerAudience(learnerId)), findCards(db, learnerId), findLearnerState(db, learnerId)])
  const statements = new Map(keyPoints.map(({ id, statement }) => [id, statement]))
  return leeches.flatMap((leech) => {
    const { keyPointId, remedy, lapses, decidedAt, endedAt } = leech
    const statement = statements.get(keyPointId)
    const isNews = endedAt === null && (lastCorrectedAt ?? 0) <= decidedAt + TOLD_FOR_MS
    if (statement === undefined || (!isInForce(leech, cards) && !(isNews && remedy.type === 'unclear'))) return []
    const companion = remedy.type === 'contrast-drill' ? (statements.get(remedy.companionId) ?? null) : null
    return [{ keyPointId, statement, remedy: remedy.type, companion, lapses, decidedAt, isNews }]
  })
}
