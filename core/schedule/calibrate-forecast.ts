import type { PredictedAnswer } from './predict-answers'

type Terms = readonly [number, number, number]
type Matrix = readonly [Terms, Terms, Terms]

/**
 * How the forecasts of a learner's weights are to be corrected. The log odds gain the sum of `correction`, weighted by `termsOf`.
 * `doubt` is the covariance of the correction, for what is to be promised; null where the likeliest value is wanted.
 */
export type ForecastCalibration = { correction: Terms; doubt: Matrix | null }
export const AS_FORECAST: ForecastCalibration = { correction: [0, 0, 0], doubt: null }

const PIVOT_DAYS = 5
const PIVOT_LOG_ODDS = 2
/**
 * Standard deviations of what is expected before there is evidence: wide for the shift, so that a learner's first hundred answers outweigh it
 * (a weakly informative prior, Gelman et al. 2008); narrower for time and stretch, which few answers say little about.
 */
const PRIOR: Terms = [1, 0.3, 0.3]
/** Standard deviations by which a doubtful forecast is lowered. */
const CAUTION = 0.5
const NEWTON_STEPS = 10
const LEAST_STEP = 1 / 64

/**
 * How the forecasts of a learner's weights came out on answers that they were not fitted to: logistic recalibration (Platt 1999), which
 * shifts and stretches the log odds, with a slope over the logarithm of the interval, because what goes wrong is mostly very sure forecasts and
 * intervals unlike those that were fitted. Few answers leave it near zero, and doubtful (Laplace's approximation of the posterior).
 */
export function calibrateForecast(answers: readonly PredictedAnswer[]): ForecastCalibration {
  const evidence = answers.map(({ expected, isPass, days }) => ({ terms: termsOf(logOdds(expected), days), base: logOdds(expected), isPass }))
  let correction: Terms = [0, 0, 0]
  for (let step = 0; step < NEWTON_STEPS; step += 1) correction = betterOne(evidence, correction)
  return { correction, doubt: covariance(evidence, correction) }
}

type Evidence = readonly { terms: Terms; base: number; isPass: boolean }[]

/** A step of Newton's method towards the likeliest correction, halved while it leads past it. */
function betterOne(evidence: Evidence, correction: Terms): Terms {
  const residuals = evidence.map(({ terms, base, isPass }) => (isPass ? 1 : 0) - probability(base + product(terms, correction)))
  const gradient = three((i) => (
    evidence.reduce((sum, { terms }, at) => sum + terms[i] * (residuals[at] ?? 0), -correction[i] / PRIOR[i] ** 2)
  ))
  const doubt = covariance(evidence, correction)
  const present = logPosterior(evidence, correction)
  for (let share = 1; share >= LEAST_STEP; share /= 2) {
    const next = three((i) => correction[i] + share * product(doubt[i], gradient))
    if (logPosterior(evidence, next) > present) return next
  }
  return correction
}

function logPosterior(evidence: Evidence, correction: Terms): number {
  const prior = three((i) => -0.5 * (correction[i] / PRIOR[i]) ** 2)
  return evidence.reduce((sum, { terms, base, isPass }) => {
    const odds = base + product(terms, correction)
    return sum - Math.log1p(Math.exp(isPass ? -odds : odds))
  }, prior[0] + prior[1] + prior[2])
}

/**
 * The forecast, 0–1, of recall after so many days, put right, and the lower the more doubtful it is. Without that a plan that believes a few lucky
 * answers asks nothing more and never learns better (simulated: it ended 30 points short); with it, what is not known is looked at,
 * and with the looks the doubt goes. The same day a forecast is left alone.
 */
export function calibrated(recall: number, days: number, { correction, doubt }: ForecastCalibration): number {
  if (days <= 0) return recall
  const base = logOdds(recall)
  const terms = termsOf(base, days)
  const variance = doubt === null ? 0 : product(terms, three((i) => product(doubt[i], terms)))
  return probability(base + product(terms, correction) - CAUTION * Math.sqrt(variance))
}

/** What the correction is weighted by: a shift, the logarithm of the interval about five days, the log odds about 2 (a forecast of 0.88). */
function termsOf(base: number, days: number): Terms {
  return [1, Math.log(days / PIVOT_DAYS), base - PIVOT_LOG_ODDS]
}

function covariance(evidence: Evidence, correction: Terms): Matrix {
  const information = evidence.map(({ terms, base }) => {
    const p = probability(base + product(terms, correction))
    return { terms, weight: p * (1 - p) }
  })
  return inverse(three((i) => three((j) => (
    information.reduce((sum, { terms, weight }) => sum + weight * terms[i] * terms[j], i === j ? 1 / PRIOR[i] ** 2 : 0)
  ))))
}

/** Of a symmetric matrix: its rows are the cross products of the other two, over the determinant. */
function inverse([a, b, c]: Matrix): Matrix {
  const rows: Matrix = [cross(b, c), cross(c, a), cross(a, b)]
  const determinant = product(a, rows[0])
  return three((i) => three((j) => rows[i][j] / determinant))
}

function cross(a: Terms, b: Terms): Terms {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function three<T>(of: (axis: 0 | 1 | 2) => T): readonly [T, T, T] {
  return [of(0), of(1), of(2)]
}

function product(a: Terms, b: Terms): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

function logOdds(recall: number): number {
  const p = Math.min(0.9999, Math.max(0.0001, recall))
  return Math.log(p / (1 - p))
}
