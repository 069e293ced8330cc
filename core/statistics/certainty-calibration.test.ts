import { expect, it } from 'vitest'
import { certaintyCalibration } from './certainty-calibration'
import type { LoggedAnswer } from './study-log'

const answers = (certainty: LoggedAnswer['certainty'], right: number, wrong: number): LoggedAnswer[] =>
  Array.from({ length: right + wrong }, (_, at) => ({
    keyPointId: `kp-${at}`, answeredOn: '2026-03-10', form: 'recall', durationMs: 8000, certainty, isRight: at < right,
    rating: at < right ? 'good' : 'again', cardBefore: null,
  }))

it('says how often each certainty was right, and gives the count alone when there are few', () => {
  const calibration = certaintyCalibration([...answers('sure', 38, 2), ...answers('fairly-sure', 15, 5), ...answers('unsure', 4, 6)])
  expect(calibration.sure).toMatchObject({ hits: 38, count: 40, rate: { share: 0.95 } })
  expect(calibration['fairly-sure']).toMatchObject({ hits: 15, count: 20, rate: { share: 0.75 } })
  expect(calibration.unsure).toEqual({ hits: 4, count: 10, rate: null })
})
