import { DAY_MS, type Instant } from '../../core/shared/instant'
import { cardsAsShown } from '../../core/schedule/cards-as-shown'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { StudySettings } from '../../core/schedule/study-queue'
import { addDays, studyDay } from '../../core/schedule/study-day'
import { type Activity, activityOf } from '../../core/statistics/activity'
import { type AnswerTimes, answerTimes } from '../../core/statistics/answer-times'
import { type CertaintyCalibration, certaintyCalibration } from '../../core/statistics/certainty-calibration'
import { type MemoryMap, memoryMap } from '../../core/statistics/memory-map'
import { type Progress, progressOf } from '../../core/statistics/progress'
import { readStudyLog } from '../../core/statistics/study-log'
import { type TrueRetention, trueRetention } from '../../core/statistics/true-retention'
import { type WorkloadDay, forecastWorkload } from '../../core/statistics/workload-forecast'
import { findArticles } from '../../data/article.ts'
import { database } from '../../data/client.ts'
import { findKeyPoints } from '../../data/key-point.ts'
import { findStudyLog } from '../../data/review.ts'
import { findCards, findLearnerState } from '../../data/schedule.ts'
import { findSettings } from '../../data/settings.ts'
import type { AuthorizedLearnerId } from '../actor'
import { learnerAudience } from '../audience'
import { planDays } from '../schedule/plan-days'

const FORECAST_DAYS = 30
/** How far ahead the memory map looks when no date is chosen, and at most. */
const MAP_DAYS = 30
const MAP_LIMIT_DAYS = 730

export type LearnerProgress = {
  progress: Progress
  forecast: readonly WorkloadDay[]
  times: AnswerTimes
  map: MemoryMap
  /** The study day that the map looks ahead to, and those that may be chosen. */
  mapOn: { day: string; first: string; last: string }
  retention: TrueRetention
  calibration: CertaintyCalibration
  activity: Activity
  articles: { id: string; label: string }[]
  keyPoints: { id: string; statement: string }[]
  settings: StudySettings
}

/**
 * What a learner knows now and will know on the study day `mapOn` without further study, what comes due, and how the
 * answers so far went. A `mapOn` that is no day from today to two years ahead counts as not chosen.
 */
export async function getProgress(learnerId: AuthorizedLearnerId, now: Instant, mapOn?: string): Promise<LearnerProgress> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const [state, { weekdayShares }, cards, keyPoints, articles, log] = await Promise.all([
    findLearnerState(db, learnerId), findSettings(db, learnerId), findCards(db, learnerId), findKeyPoints(db, audience), findArticles(db, audience),
    findStudyLog(db, learnerId),
  ])
  const { timeZone, rolloverHour, newPerDay, desiredRetention } = state
  const dayRule = { timeZone, rolloverHour }
  const today = studyDay(now, dayRule)
  const shown = cardsAsShown(cards, await planDays(learnerId, state, cards), dayRule)
  const scheduler = createScheduler({ desiredRetention, weights: state.fsrsWeights })
  const { answers, answersOn } = readStudyLog({ ...log, scheduler, medians: state.medians, dayRule })
  const times = answerTimes(answers)
  const day = chosenDay(mapOn, today)
  const placed = keyPoints.map(({ id, statement, evidence, topics }) => (
    { id, statement, topics, articleIds: [...new Set(evidence.map(({ articleId }) => articleId))] }
  ))
  return {
    progress: progressOf({ keyPointIds: keyPoints.map(({ id }) => id), cards: shown, now, scheduler }),
    forecast: forecastWorkload({
      cards: keyPoints.flatMap(({ id }) => shown.get(id) ?? []), scheduler, now, dayRule, days: FORECAST_DAYS, times,
    }),
    times,
    map: memoryMap({
      keyPoints: placed, articleIds: articles.map(({ id }) => id), cards, scheduler, now,
      then: now + daysBetween(today, day) * DAY_MS,
    }),
    mapOn: { day, first: today, last: addDays(today, MAP_LIMIT_DAYS) },
    retention: trueRetention({ answers, dayRule, today, desiredRetention }),
    calibration: certaintyCalibration(answers),
    activity: activityOf({ answersOn, today, weekdayShares }),
    articles: articles.map(({ id, label }) => ({ id, label })),
    keyPoints: placed.map(({ id, statement }) => ({ id, statement })),
    settings: { timeZone, rolloverHour, newPerDay },
  }
}

function chosenDay(wanted: string | undefined, today: string): string {
  const isDay = wanted !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(wanted) && addsUp(wanted)
  return isDay && wanted >= today && wanted <= addDays(today, MAP_LIMIT_DAYS) ? wanted : addDays(today, MAP_DAYS)
}

/** Whether the day exists: 2026-02-30 does not. */
function addsUp(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}
