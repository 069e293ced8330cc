import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_FORECAST, type ForecastCalibration, calibrateForecast, calibrated } from './calibrate-forecast'

/** Answers after so many days, of which a share was right, all forecast alike. */
const answers = (days: number, share: number, { expected = 0.9, count = 100 } = {}) =>
  Array.from({ length: count }, (_, i) => ({ expected, days, isPass: i < share * count, at: i }))
/** The likeliest value, without caution. */
const likeliest = (calibration: ForecastCalibration): ForecastCalibration => ({ ...calibration, doubt: null })

describe('calibrateForecast', () => {
  it('corrects nothing without evidence, and nearly nothing when forecasts came true', () => {
    expect(calibrateForecast([]).correction).toEqual([0, 0, 0])
    const calibration = likeliest(calibrateForecast([...answers(3, 0.9), ...answers(20, 0.9)]))
    for (const days of [1, 5, 40]) expect(calibrated(0.9, days, calibration)).toBeCloseTo(0.9, 2)
  })

  it('lowers the forecasts of long intervals when those were too high, more the longer they are', () => {
    const calibration = likeliest(calibrateForecast([...answers(3, 0.9), ...answers(25, 0.75)]))
    expect(calibrated(0.9, 3, calibration)).toBeGreaterThan(0.87)
    expect(calibrated(0.9, 25, calibration)).toBeLessThan(0.83)
    expect(calibrated(0.9, 60, calibration)).toBeLessThan(calibrated(0.9, 25, calibration))
  })

  it('draws in forecasts that were too sure either way', () => {
    const calibration = likeliest(calibrateForecast([
      ...answers(5, 0.88, { expected: 0.98, count: 400 }), ...answers(5, 0.7, { expected: 0.7, count: 400 }),
    ]))
    expect(calibrated(0.98, 5, calibration)).toBeLessThan(0.92)
    expect(Math.abs(calibrated(0.7, 5, calibration) - 0.7)).toBeLessThan(0.04)
  })

  it('promises less while little is known, and what is likeliest when much is', () => {
    const promise = (count: number) => calibrated(0.9, 10, calibrateForecast(answers(10, 0.9, { count })))
    expect(promise(0)).toBeLessThan(0.87)
    expect(promise(20)).toBeGreaterThan(promise(0))
    expect(promise(2000)).toBeGreaterThan(0.89)
  })

  it('gives a probability whatever was answered', () => {
    const answer = fc.record({
      expected: fc.double({ min: 0, max: 1, noNaN: true }), days: fc.integer({ min: 1, max: 2000 }), isPass: fc.boolean(), at: fc.nat(),
    })
    fc.assert(fc.property(fc.array(answer, { maxLength: 60 }), answer, (evidence, { expected, days }) => {
      const p = calibrated(expected, days, calibrateForecast(evidence))
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1)
    }), { numRuns: 300 })
    // Nearly impossible answers, on which an undamped step of Newton's method runs away.
    const surprising = [0, 0, 0, 0, 1, 0, 1].map((isPass) => ({ expected: 0, days: 1, isPass: isPass === 1, at: 0 }))
    expect(Math.abs(calibrateForecast(surprising).correction[2])).toBeLessThan(1)
  })

  it('leaves recall on the same day alone', () => {
    expect(calibrated(1, 0, { correction: [-1, -1, -1], doubt: null })).toBe(1)
    expect(calibrated(0.7, 9, AS_FORECAST)).toBeCloseTo(0.7, 10)
  })
})
