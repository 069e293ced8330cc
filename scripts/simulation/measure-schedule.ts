/** What half a year of study comes to for one learner: retention against what was desired, evenness of the days, a deadline's promise against the day. */
import { learnerCalibration } from '../../core/schedule/learner-calibration'
import { type DeadlinePlan, planDeadline } from '../../core/schedule/plan-deadline'
import { EVERY_DAY_ALIKE } from '../../core/schedule/plan-due-days'
import { addDays } from '../../core/schedule/study-day'
import { fitParameters } from '../../server/schedule/fit/fit-parameters'
import { DAY_RULE, StudySimulation } from './simulate-study'

/** How long and how much is studied. */
export type SimulationSize = { days: number; keyPointCount: number; newPerDay: number }
export const HALF_A_YEAR: SimulationSize = { days: 180, keyPointCount: 300, newPerDay: 10 }

/** Weights are fitted anew after so many days. */
const FIT_EVERY_DAYS = 30
const FIT_EVERY_DAYS_BEFORE_DEADLINE = 7
const DEADLINE_DAYS = 28
/** Introduced and learned again, the load has settled so many days after the start. */
const LOAD_FROM_DAY = 60

export type Retention = {
  /** Mean of the learner's real probability of retrieving the answer, and share of passes, 0–1, over so many reviews of due cards. */
  truly: number
  seen: number
  reviews: number
}

/** With the default weights from the first day to the last. */
export function studyUnfitted(seed: string, desiredRetention: number, isBalanced: boolean, size: SimulationSize): StudySimulation {
  const study = new StudySimulation({ seed, desiredRetention, isBalanced, ...size })
  while (study.day < size.days) study.studyOneDay()
  return study
}

/** With weights fitted every 30 days; true retention over the reviews of cards whose interval fitted weights had set. */
export async function measureFittedRetention(seed: string, desiredRetention: number, size: SimulationSize): Promise<Retention> {
  const study = new StudySimulation({ seed, desiredRetention, isBalanced: true, ...size })
  let [weights, fittedAt]: [readonly number[] | null, number] = [null, Infinity]
  while (study.day < size.days) {
    study.studyOneDay()
    if (study.day % FIT_EVERY_DAYS !== 0) continue
    const fitted = await fittedWeights(study, weights)
    if (fitted && fittedAt === Infinity) fittedAt = study.now
    weights = fitted ?? weights
  }
  return retentionOf(study, fittedAt)
}

/** True retention over the intervals set from an instant on. */
export function retentionOf(study: StudySimulation, from: number): Retention {
  const reviews = study.dueReviews.filter(({ scheduledAt }) => scheduledAt >= from)
  return {
    truly: mean(reviews.map(({ recallProbability }) => recallProbability)),
    seen: mean(reviews.map(({ isPass }) => (isPass ? 1 : 0))),
    reviews: reviews.length,
  }
}

/** Standard deviation of the reviews due a day, from a month after the last new key point on. */
export function loadOf(study: StudySimulation): number {
  const counts = Array.from({ length: study.day }, () => 0)
  for (const { day } of study.dueReviews) counts[day] = (counts[day] ?? 0) + 1
  const settled = counts.slice(LOAD_FROM_DAY)
  const middle = mean(settled)
  return Math.sqrt(mean(settled.map((count) => (count - middle) ** 2)))
}

export type DeadlineOutcome = { promised: number; reached: number; minutesADay: number; shareOnLastDay: number }

/**
 * A date in four weeks after so many days of two new key points a day, with 20 more unseen (60 when nothing was studied before). The plan is
 * made anew each day, as in the app. Null when it is refused: not feasible within an hour a day.
 */
export async function measureDeadline(seed: string, goal: number, historyDays: number): Promise<DeadlineOutcome | null> {
  const keyPointCount = historyDays === 0 ? 60 : 2 * historyDays + 20
  const study = new StudySimulation({ seed, keyPointCount, desiredRetention: 0.9, newPerDay: 2, isBalanced: true })
  while (study.day < historyDays) study.studyOneDay()
  const date = addDays(study.studyDayNow(), DEADLINE_DAYS)
  let weights: readonly number[] | null = null
  let accepted: Extract<DeadlinePlan, { feasible: true }> | null = null
  const looks: number[] = []
  for (let day = 0; day < DEADLINE_DAYS; day += 1) {
    if (day % FIT_EVERY_DAYS_BEFORE_DEADLINE === 0) weights = (await fittedWeights(study, weights)) ?? weights
    const plan = planDay(study, date, goal, weights)
    if (day === 0 && plan.feasible) accepted = plan
    if (!accepted) return null
    const today = plan.plan[0]
    const list = today ? [...today.review, ...today.introduce] : []
    looks.push(list.length)
    study.studyList(list)
  }
  if (!accepted) return null
  return {
    promised: accepted.promisedMeanRetrievability, reached: mean(study.keyPoints.map(({ id }) => study.recallAsAsked(id))),
    minutesADay: accepted.minutesADay, shareOnLastDay: (looks.at(-1) ?? 0) / looks.reduce((sum, count) => sum + count, 0),
  }
}

function planDay(study: StudySimulation, date: string, goal: number, weights: readonly number[] | null): DeadlinePlan {
  return planDeadline({
    cards: [...study.cards.values()], unseen: study.keyPoints.map(({ id }) => id).filter((id) => !study.cards.has(id)),
    date, minutesADay: 60, weekdayShares: EVERY_DAY_ALIKE, goal, minutesPerLook: 0.3, minutesPerNew: 1,
    shareMissedWhenNew: shareMissedWhenNew(study), scheduler: study.scheduler,
    calibration: learnerCalibration(study.answers, weights), dayRule: DAY_RULE, now: study.now,
  })
}

/** Takes fitted weights if they are better; null when nothing is taken. */
async function fittedWeights(study: StudySimulation, before: readonly number[] | null): Promise<readonly number[] | null> {
  const fit = await fitParameters(study.answers, before)
  if (fit.type === 'unavailable') throw new Error('Weights cannot be fitted on this system: the optional package is not there.')
  if (fit.type !== 'adopt') return null
  study.adopt(fit.weights)
  return fit.weights
}

function shareMissedWhenNew(study: StudySimulation): number {
  const met = new Set<string>()
  const firsts = study.answers.filter(({ keyPointId }) => !met.has(keyPointId) && met.add(keyPointId))
  const missed = firsts.filter(({ score, certainty }) => certainty === 'unsure' || (score.type === 'scored' && score.earned === 0))
  return missed.length / Math.max(1, firsts.length)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
