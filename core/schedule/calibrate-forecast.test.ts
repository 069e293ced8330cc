import { describe, expect, it } from 'vitest'
import { AS_FORECAST, calibrateForecast, calibrated } from './calibrate-forecast'

/** 100 answers after so many days, of which a share was right, all forecast at 0.9. */
const answers = (days: number, share: number) =>
  Array.from({ length: 100 }, (_, i) => ({ expected: 0.9, days, isPass: i < share * 100 }))

describe('calibrateForecast', () => {
  it('leaves forecasts alone without evidence, and nearly so when they came true', () => {
    expect(calibrateForecast([])).toEqual({ offset: 0, slope: 0 })
    const calibration = calibrateForecast([...answers(3, 0.9), ...answers(20, 0.9)])
    for (const days of [1, 5, 40]) expect(calibrated(0.9, days, calibration)).toBeCloseTo(0.9, 2)
  })
  it('lowers the forecasts of long intervals when those were too high, more the longer they are', () => {
    const calibration = calibrateForecast([...answers(3, 0.9), ...answers(25, 0.75)])
    expect(calibrated(0.9, 3, calibration)).toBeGreaterThan(0.87)
    expect(calibrated(0.9, 25, calibration)).toBeLessThan(0.83)
    expect(calibrated(0.9, 60, calibration)).toBeLessThan(calibrated(0.9, 25, calibration))
  })
  it('leaves recall on the same day alone', () => {
    expect(calibrated(1, 0, { offset: -1, slope: -1 })).toBe(1)
    expect(calibrated(0.7, 9, AS_FORECAST)).toBe(0.7)
  })
})
