/** What half a year of study comes to: retention against what was desired, evenness of the days, a deadline's promise against the day. */
import { AS_FORECAST, type ForecastCalibration, calibrateForecast } from '../../core/schedule/calibrate-forecast'
import { trainingSet } from '../../core/schedule/fit-decision'
import { EVERY_DAY_ALIKE } from '../../core/schedule/plan-due-days'
import { type DeadlinePlan, planDeadline } from '../../core/schedule/plan-deadline'
import { predictAnswers } from '../../core/schedule/predict-answers'
import { addDays } from '../../core/schedule/study-day'
import { fitParameters } from '../../server/schedule/fit/fit-parameters'
import { DAY_RULE, StudySimulation } from './simulate-study'

/** Weights are fitted anew after so many days. */
const FIT_EVERY_DAYS = 30
const FIT_EVERY_DAYS_BEFORE_DEADLINE = 7

export type RetentionFigure = { truly: number; seen: number; reviews: number }

/** True retention: see `npm run simulate`. With `isFitted`, over the reviews of cards whose interval fitted weights had set. */
export async function measureRetention(seed: string, desiredRetention: number, isFitted: boolean, days: number): Promise<RetentionFigure> {
  const study = new StudySimulation({ seed, keyPointCount: 300, desiredRetention, newPerDay: 10, isBalanced: true })
  let [weights, fittedAt]: [readonly number[] | null, number] = [null, isFitted ? Infinity : -Infinity]
  while (study.day < days) {
    study.studyOneDay()
    if (!isFitted || study.day % FIT_EVERY_DAYS !== 0) continue
    const fitted = await fittedWeights(study, weights)
    if (fitted && fittedAt === Infinity) fittedAt = study.now
    weights = fitted ?? weights
  }
  const reviews = study.dueReviews.filter(({ scheduledAt }) => scheduledAt >= fittedAt)
  return {
    truly: mean(reviews.map(({ recallProbability }) => recallProbability)),
    seen: mean(reviews.map(({ isPass }) => (isPass ? 1 : 0))),
    reviews: reviews.length,
  }
}

/** Standard deviation of the reviews due a day, from a month after the last new key point on. */
export function measureLoad(seed: string, isBalanced: boolean, days: number): number {
  const study = new StudySimulation({ seed, keyPointCount: 300, desiredRetention: 0.9, newPerDay: 10, isBalanced })
  while (study.day < days) study.studyOneDay()
  const counts = Array.from({ length: days }, (_, day) => study.dueReviews.filter((review) => review.day === day).length)
  return standardDeviation(counts.slice(60))
}

export type DeadlineFigure = { promised: number; reached: number; minutesADay: number; shareOnLastDay: number }

/** After four months of study, 20 key points unseen: a date in four weeks. The plan is made anew each day, as in the app. */
export async function measureDeadline(seed: string, goal: number): Promise<DeadlineFigure> {
  const study = new StudySimulation({ seed, keyPointCount: 260, desiredRetention: 0.9, newPerDay: 2, isBalanced: true })
  while (study.day < 120) study.studyOneDay()
  const date = addDays(study.studyDayNow(), 28)
  let weights: readonly number[] | null = null
  let first: Extract<DeadlinePlan, { feasible: true }> | null = null
  const last = { looks: 0, ofAll: 0 }
  for (let day = 0; day < 28; day += 1) {
    if (day % FIT_EVERY_DAYS_BEFORE_DEADLINE === 0) weights = (await fittedWeights(study, weights)) ?? weights
    const plan = planDay(study, date, goal, calibrationOf(study, weights))
    if (day === 0) {
      if (!plan.feasible) throw new Error(`Not feasible: ${JSON.stringify(plan.shortfall)}`)
      first = plan
    }
    // Once under way, what is not quite reached any more is still studied for as far as the minutes go.
    const today = plan.plan[0]
    const list = today ? [...today.review, ...today.introduce] : []
    last.looks = list.length
    last.ofAll += list.length
    study.studyList(list)
  }
  if (!first) throw new Error('No plan')
  const reached = mean(study.keyPoints.map(({ id }) => study.learner.recallProbability(id, study.now)))
  return { promised: first.promisedMeanRetrievability, reached, minutesADay: first.minutesADay, shareOnLastDay: last.looks / last.ofAll }
}

function planDay(study: StudySimulation, date: string, goal: number, calibration: ForecastCalibration): DeadlinePlan {
  return planDeadline({
    cards: [...study.cards.values()], unseen: study.keyPoints.map(({ id }) => id).filter((id) => !study.cards.has(id)),
    date, minutesADay: 60, weekdayShares: EVERY_DAY_ALIKE, goal, minutesPerLook: 0.3, minutesPerNew: 1,
    shareMissedWhenNew: shareMissedWhenNew(study), scheduler: study.scheduler, calibration, dayRule: DAY_RULE, now: study.now,
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

function calibrationOf(study: StudySimulation, weights: readonly number[] | null): ForecastCalibration {
  const training = trainingSet(study.answers)
  return 'type' in training ? AS_FORECAST : calibrateForecast(predictAnswers(study.answers, weights, training.heldBackFrom))
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

function standardDeviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}
