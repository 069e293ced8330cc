import { AS_FORECAST } from '../../../core/schedule/calibrate-forecast'
import { DEFAULT_DEADLINE_GOAL } from '../../../core/schedule/deadline-choice'
import type { StudiedCard } from '../../../core/schedule/memory'
import { addDays, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { type ForecastBand, type ForecastLearner, bandOfSums, classForecast } from '../../../core/statistics/class-forecast'
import { WEAK_UNDER } from '../../../core/statistics/class-attention'
import { isAway } from '../../../core/statistics/is-away'
import { usualStudy } from '../../../core/statistics/usual-study'
import { findStudiedCards } from '../../../data/class-card.ts'
import { findClassMaterial } from '../../../data/class-material.ts'
import { database } from '../../../data/client.ts'
import { findRecallOn } from '../../../data/recall-on.ts'
import { findMemorySettings } from '../../../data/schedule.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { classroomAudience } from '../../audience'
import { classLearners, schedulers } from './class-learners'

/** When no date is chosen, and at most. */
const USUAL_DAYS = 14
const LONGEST_DAYS = 182
/** Study is projected for so many learners at most, spread over the class: it takes a millisecond for each and more. */
const PROJECTED = 40
/** A learner's share of new key points that are missed at first is not known without reading reviews: as `studyMinutes` assumes it. */
const ASSUMED_MISSED_WHEN_NEW = 0.7
/** So many key points make a booster assignment, at most, and only what without study falls under the goal of a date. */
const BOOSTER_SIZE = 12
const BOOSTER_UNDER = DEFAULT_DEADLINE_GOAL

export type ClassForecastPage = {
  classroom: { id: string; name: string; isDemo: boolean }
  on: { day: string; first: string; last: string }
  learnerCount: number
  /** For how many of them study was projected, and how many of these are not counted on to study: not begun, or away. */
  projectedCount: number
  idleCount: number
  all: { without: ForecastBand; planned: ForecastBand } | null
  /** The weakest without study first. */
  keyPoints: { keyPointId: string; statement: string; seenBy: number; without: ForecastBand; planned: ForecastBand }[]
  /** What a booster assignment would be about: what would be lowest without study. */
  booster: string[]
  /** How many key points would be weak although those who study now go on, and the share, 0–1, under which one is. */
  weakAnyway: { count: number; under: number }
}

/**
 * What a class will know on a study day, without further study and if those who study now go on as usual; who has not begun or is away is not counted on. A `day` that is none from tomorrow to half a year
 * ahead counts as not chosen. Dates that somebody prepares for, the class's assigned ones too, are not reckoned with: a plan
 * for them is made from all reviews of the learner. In a large class the gain by study is reckoned for some learners, evenly spread, and added to what all know without.
 */
export async function getClassForecast(id: AuthorizedClassroomId, now: Instant, wanted?: string): Promise<ClassForecastPage> {
  const db = database()
  const material = await findClassMaterial(db, id, classroomAudience(id))
  if (!material) throw new AppError('not-found')
  const learnerIds = material.learners.map((learner) => learner.id)
  const settingsOf = await findMemorySettings(db, learnerIds)
  const utcToday = studyDay(now, { timeZone: 'UTC', rolloverHour: 0 })
  const [first, last] = [addDays(utcToday, 1), addDays(utcToday, LONGEST_DAYS)]
  const day = wanted !== undefined && isDay(wanted) && wanted >= first && wanted <= last ? wanted : addDays(utcToday, USUAL_DAYS)
  const keyPointIds = material.keyPoints.map((keyPoint) => keyPoint.id)
  const learners = classLearners(learnerIds, settingsOf, now).map((learner) => ({ ...learner, dayRule: settingsOf(learner.learnerId) }))
  const stride = Math.max(1, Math.ceil(learners.length / PROJECTED))
  const chosen = learners.filter((_, at) => at % stride === 0)
  const [sums, cards] = await Promise.all([findRecallOn(db, day, keyPointIds, learners, now), findStudiedCards(db, chosen)])
  const schedulerOf = schedulers()
  const projected = chosen.map(({ learnerId, dayRule, dayEndsAt }): ForecastLearner => {
    const scheduler = schedulerOf(settingsOf(learnerId))
    const own = cards.get(learnerId) ?? new Map<string, StudiedCard>()
    const plan = isIdle([...own.values()], dayEndsAt, now) ? null : usualStudy({
      cards: keyPointIds.flatMap((keyPointId) => own.get(keyPointId) ?? []), unseen: keyPointIds.filter((keyPointId) => !own.has(keyPointId)),
      newPerDay: settingsOf(learnerId).newPerDay, today: studyDay(now, dayRule), date: day, scheduler, dayRule,
    })
    return { cards: own, projection: { scheduler, calibration: AS_FORECAST, shareMissedWhenNew: ASSUMED_MISSED_WHEN_NEW, dayRule }, plan }
  })
  const some = classForecast({ date: day, keyPointIds, learners: projected })
  const keyPoints = some.keyPoints.map((ofSome, at) => {
    const { seenBy = 0, recall = 0, variance = 0 } = sums[at] ?? {}
    const without = bandOfSums({ count: learners.length, recall, variance })
    return { keyPointId: ofSome.keyPointId, seenBy, statement: material.keyPoints[at]?.statement ?? '', without, planned: withStudy(without, ofSome, stride === 1) }
  }).sort((a, b) => a.without.mean - b.without.mean || (a.keyPointId < b.keyPointId ? -1 : 1))
  const total = (of: 'recall' | 'variance') => sums.reduce((sum, row) => sum + row[of], 0)
  const without = bandOfSums({ count: learners.length * keyPointIds.length, recall: total('recall'), variance: total('variance') })
  return {
    classroom: { id: material.id, name: material.name, isDemo: material.isDemo }, on: { day, first, last },
    learnerCount: learners.length, projectedCount: projected.length, idleCount: projected.filter(({ plan }) => plan === null).length,
    all: some.all && { without, planned: withStudy(without, some.all, stride === 1) },
    keyPoints, weakAnyway: { count: keyPoints.filter(({ planned }) => planned.mean < WEAK_UNDER).length, under: WEAK_UNDER },
    booster: keyPoints.filter(({ without: { mean } }) => mean < BOOSTER_UNDER).slice(0, BOOSTER_SIZE).map(({ keyPointId }) => keyPointId),
  }
}

/** Whether a learner, by their cards, has not begun or is away; `dayEndsAt` is when their study day ends. */
function isIdle(cards: readonly StudiedCard[], dayEndsAt: string, now: Instant): boolean {
  const end = Date.parse(dayEndsAt)
  const lastAnsweredAt = cards.reduce<Instant | null>((last, card) => Math.max(last ?? 0, card.lastAnsweredAt), null)
  return lastAnsweredAt === null || isAway({ lastAnsweredAt, dueNow: cards.filter(({ dueAt }) => dueAt < end).length }, now)
}

/** The band of all learners moved by what study gains for some; that of the learners projected themselves where they are all. */
function withStudy(without: ForecastBand, some: { without: ForecastBand; planned: ForecastBand }, areAll: boolean): ForecastBand {
  if (areAll) return some.planned
  const gain = some.planned.mean - some.without.mean
  return { mean: within(without.mean + gain), low: within(without.low + gain), high: within(without.high + gain) }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
