import { describe, expect, it } from 'vitest'
import type { LoggedAnswer } from './study-log'
import { studyMinutes } from './study-minutes'

const answer = (keyPointId: string, answeredOn: string, seconds: number, values: Partial<LoggedAnswer> = {}): LoggedAnswer => ({
  keyPointId, answeredOn, form: 'recall', durationMs: seconds * 1000, certainty: 'sure', isRight: true, rating: 'good', cardBefore: null, ...values,
})
const many = (count: number, make: (at: number) => LoggedAnswer[]) => Array.from({ length: count }, (_, at) => make(at)).flat()

describe('studyMinutes', () => {
  it('takes all answers of a day to a key point together, from 20 looks and 20 introductions on', () => {
    const met = many(20, (at) => [answer(`k${at}`, '2026-03-01', 30), answer(`k${at}`, '2026-03-01', 18)])
    const looks = many(20, (at) => [answer(`k${at}`, '2026-03-04', 12)])
    expect(studyMinutes([...met, ...looks])).toEqual({ perNew: 0.8, perLook: 0.2, shareMissedWhenNew: 0, areOwn: true })
    expect(studyMinutes([...met, ...looks.slice(1)])).toMatchObject({ perNew: 0.8, areOwn: false })
  })
  it('counts a key point as missed when new if its first answer was wrong, or right but unsure', () => {
    const share = studyMinutes(many(20, (at) => [
      answer(`k${at}`, '2026-03-01', 30, { isRight: at >= 5, certainty: at < 10 ? 'unsure' : 'sure' }), answer(`k${at}`, '2026-03-01', 5, { isRight: false }),
    ])).shareMissedWhenNew
    expect(share).toBe(0.5)
  })
  it('puts the minutes together from the usual times of answers until there is enough', () => {
    const { perLook, perNew, shareMissedWhenNew, areOwn } = studyMinutes([])
    expect({ shareMissedWhenNew, areOwn }).toEqual({ shareMissedWhenNew: 0.7, areOwn: false })
    expect(perLook).toBeCloseTo((20 + 1.2) / 60, 10)
    expect(perNew).toBeCloseTo((20 + 1.7 * 12) / 60, 10)
  })
  it('cuts a page that was left open', () => {
    const looks = many(20, (at) => [answer(`k${at}`, '2026-03-01', 10), answer(`k${at}`, '2026-03-02', 3600)])
    expect(studyMinutes(looks).perLook).toBe(2)
  })
})
