import type { PredictedAnswer } from './predict-answers'

/** How forecasts are to be corrected, in log odds: by `offset` at five days, and by `slope` more for each factor of e in time. */
export type ForecastCalibration = { offset: number; slope: number }
export const AS_FORECAST: ForecastCalibration = { offset: 0, slope: 0 }

const PIVOT_DAYS = 5
/** Standard deviations of what is expected before there is evidence: a forecast of 0.90 is off by a few points at most. */
const PRIOR = { offset: 0.5, slope: 0.3 }
const NEWTON_STEPS = 8

/**
 * How the forecasts of a learner's weights came out on answers that they were not fitted to: logistic recalibration (Platt 1999) with a
 * slope over the logarithm of the interval, because what goes wrong is mostly the long intervals that fitting has not seen. Few
 * answers leave it near zero.
 */
export function calibrateForecast(answers: readonly PredictedAnswer[]): ForecastCalibration {
  let [offset, slope] = [0, 0]
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    let [g0, g1] = [-offset / PRIOR.offset ** 2, -slope / PRIOR.slope ** 2]
    let [h00, h01, h11] = [1 / PRIOR.offset ** 2, 0, 1 / PRIOR.slope ** 2]
    for (const { expected, isPass, days } of answers) {
      const x = Math.log(days / PIVOT_DAYS)
      const p = calibrated(expected, days, { offset, slope })
      const [residual, weight] = [(isPass ? 1 : 0) - p, p * (1 - p)]
      g0 += residual
      g1 += residual * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    offset += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
  }
  return { offset, slope }
}

/** The forecast, 0–1, of recall after so many days, put right; the same day it is left alone. */
export function calibrated(recall: number, days: number, { offset, slope }: ForecastCalibration): number {
  if (days <= 0 || (offset === 0 && slope === 0)) return recall
  const p = Math.min(0.9999, Math.max(0.0001, recall))
  return 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + offset + slope * Math.log(days / PIVOT_DAYS))))
}
