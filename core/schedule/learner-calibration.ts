import type { GradedReview } from '../review/review'
import { type ForecastCalibration, calibrateForecast } from './calibrate-forecast'
import { predictAnswers } from './predict-answers'

/** Fewer answers than these leave a forecast of 0.9 uncertain by more than ±3 points (95 %), so they are taken though the weights have seen them. */
const LEAST_ANSWERS = 400
const LATEST_SHARE = 0.5

/**
 * How a learner's forecasts came out, from counted reviews: on all answers while the weights are the default ones, which were fitted to none
 * of them; else on the latest, as many as a fit holds back, but 400 at least.
 */
export function learnerCalibration(reviews: Iterable<GradedReview>, weights: readonly number[] | null): ForecastCalibration {
  const answers = predictAnswers(reviews, weights, -Infinity)
  if (weights === null) return calibrateForecast(answers)
  const count = Math.max(LEAST_ANSWERS, Math.ceil(answers.length * LATEST_SHARE))
  return calibrateForecast(answers.toSorted((a, b) => a.at - b.at).slice(-count))
}
