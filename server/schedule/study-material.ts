import type { RelatedKeyPoints } from '../../core/key-point/related-key-points'
import { chooseDeadline } from '../../core/schedule/choose-deadline'
import { type Leech, pausesOf } from '../../core/schedule/leech-remedies'
import type { Card } from '../../core/schedule/memory'
import type { PlannedDue } from '../../core/schedule/plan-due-days'
import { studyDay } from '../../core/schedule/study-day'
import type { Instant } from '../../core/shared/instant'
import type { Audience } from '../../data/audience.ts'
import { database } from '../../data/client.ts'
import { type SetDeadline, findDeadlinesOf } from '../../data/deadline.ts'
import { findStudiableKeyPointIds } from '../../data/key-point.ts'
import { findLeeches } from '../../data/leech.ts'
import { type LearnerState, findCards, findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { learnerAudience } from '../audience'
import { planDays } from './plan-days'
import { getRelatedKeyPoints } from './related-key-points'

/** What says what a learner is to be asked and when: here for the queue of now, and for a device that goes on alone. */
export type StudyMaterial = {
  audience: Audience
  settings: LearnerState
  cards: ReadonlyMap<string, Card>
  /** In teaching order, without what is paused. */
  keyPointIds: readonly string[]
  related: RelatedKeyPoints
  leeches: readonly Leech[]
  planned: ReadonlyMap<string, PlannedDue>
  /** The one in force. */
  deadline: SetDeadline | null
}

export async function readStudyMaterial(learnerId: AuthorizedLearnerId, now: Instant): Promise<StudyMaterial> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const [settings, cards, studiableIds, related, deadlines, leeches] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findStudiableKeyPointIds(db, audience), getRelatedKeyPoints(audience), findDeadlinesOf(db, learnerId),
    findLeeches(db, learnerId),
  ])
  const paused = pausesOf(leeches)
  return {
    audience, settings, cards, keyPointIds: studiableIds.filter((id) => !paused.keyPointIds.has(id)), related, leeches,
    planned: await planDays(learnerId, settings, cards),
    deadline: chooseDeadline(deadlines.own, deadlines.assigned, studyDay(now, settings)),
  }
}
