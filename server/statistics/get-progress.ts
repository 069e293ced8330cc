import type { Instant } from '../../core/shared/instant'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { StudySettings } from '../../core/schedule/study-queue'
import { type Progress, progressOf } from '../../core/statistics/progress'
import { database } from '../../data/client.ts'
import { findKeyPoints } from '../../data/key-point.ts'
import { findCards, findLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'

const FORECAST_DAYS = 14

export type LearnerProgress = {
  progress: Progress
  keyPoints: { id: string; statement: string; articleIds: string[] }[]
  settings: StudySettings
}

/** What a learner knows now and what comes due in the next two weeks. */
export async function getProgress(learnerId: AuthorizedLearnerId, now: Instant): Promise<LearnerProgress> {
  const db = database()
  const [state, cards, keyPoints] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findKeyPoints(db),
  ])
  const { timeZone, rolloverHour, newPerDay } = state
  return {
    progress: progressOf({
      keyPointIds: keyPoints.map(({ id }) => id), cards, now, forecastDays: FORECAST_DAYS,
      dayRule: { timeZone, rolloverHour },
      scheduler: createScheduler({ desiredRetention: state.desiredRetention, weights: state.fsrsWeights }),
    }),
    keyPoints: keyPoints.map(({ id, statement, evidence }) => ({
      id, statement, articleIds: [...new Set(evidence.map(({ articleId }) => articleId))],
    })),
    settings: { timeZone, rolloverHour, newPerDay },
  }
}
