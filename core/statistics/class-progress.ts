import type { Instant } from '../shared/instant'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { type MemoryState, progressOf } from './progress'
import { type DayRule, studyDay } from '../schedule/study-day'

export type LearnerCards = { learnerId: string; cards: ReadonlyMap<string, Card>; dayRule: DayRule; scheduler: Scheduler }

export type LearnerStanding = {
  learnerId: string
  lastAnsweredAt: Instant | null
  byState: Readonly<Record<MemoryState, number>>
  /** Over all key points, unseen ones as 0; null without key points. */
  meanRetrievability: number | null
  dueNow: number
}

export type KeyPointStanding = {
  keyPointId: string
  seenBy: number
  /** Over all learners, those who have not met it as 0; null without learners. */
  meanRetrievability: number | null
  /** Over the learners who have met it; null while nobody has. */
  meanRetrievabilityWhereMet: number | null
}

/** What a class knows now: a row per learner and a row per key point. */
export function classProgressOf(input: {
  keyPointIds: readonly string[]
  learners: readonly LearnerCards[]
  now: Instant
}): { learners: LearnerStanding[]; keyPoints: KeyPointStanding[] } {
  const { keyPointIds, learners, now } = input
  const standings = learners.map((learner) => ({ learner, progress: progressOf({ ...learner, keyPointIds, now }) }))
  return {
    learners: standings.map(({ learner, progress }) => {
      const cards = keyPointIds.flatMap((id) => learner.cards.get(id) ?? [])
      const today = studyDay(now, learner.dayRule)
      return {
        learnerId: learner.learnerId,
        lastAnsweredAt: cards.reduce<Instant | null>((last, card) => Math.max(last ?? 0, card.lastAnsweredAt), null),
        byState: progress.byState,
        meanRetrievability: progress.meanRetrievability,
        dueNow: cards.filter((card) => studyDay(card.dueAt, learner.dayRule) <= today).length,
      }
    }),
    keyPoints: keyPointIds.map((keyPointId, i) => {
      const rows = standings.map(({ progress }) => progress.keyPoints[i])
      const sum = rows.reduce((total, row) => total + (row?.retrievability ?? 0), 0)
      const seenBy = rows.filter((row) => row && row.state !== 'unseen').length
      return {
        keyPointId,
        seenBy,
        meanRetrievability: rows.length === 0 ? null : sum / rows.length,
        meanRetrievabilityWhereMet: seenBy === 0 ? null : sum / seenBy, // the others add nothing to the sum
      }
    }),
  }
}
