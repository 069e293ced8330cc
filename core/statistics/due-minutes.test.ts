import { describe, expect, it } from 'vitest'
import { newMemory } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { dueMinutes } from './due-minutes'
import type { LoggedAnswer } from './study-log'

const inReview: Card = {
  ...newMemory(0), phase: 'review', keyPointId: 'kp', firstAnsweredAt: 0, lastAnsweredAt: 0, lastQuestionId: 'q', recallProven: true, reaskPending: false,
}
const answer = (keyPointId: string, values: Partial<LoggedAnswer> = {}): LoggedAnswer => ({
  keyPointId, answeredOn: '2026-03-08', form: 'recall', durationMs: 6_000, certainty: 'sure', isRight: true, rating: 'good', cardBefore: inReview, ...values,
})
const ids = Array.from({ length: 20 }, (_, at) => `kp-${at}`)
const met = ids.map((id) => answer(id, { answeredOn: '2026-03-01', cardBefore: null, durationMs: 60_000 }))
const passed = ids.map((id) => answer(id))
const failed = ids.flatMap((id) => [
  answer(id, { answeredOn: '2026-03-20', rating: 'again', isRight: false, durationMs: 30_000 }),
  answer(id, { answeredOn: '2026-03-20', cardBefore: { ...inReview, phase: 'relearning' } }),
])

describe('dueMinutes', () => {
  it('takes together what was asked about a due key point on one day, recalled and forgotten apart', () => {
    expect(dueMinutes([...met, ...passed, ...failed])).toEqual({ looks: 40, perPass: 0.1, perFailure: 0.6 })
  })
  it('gives no minutes under 20 looks, new key points being none', () => {
    expect(dueMinutes([...met, ...passed.slice(1)])).toEqual({ looks: 19, perPass: null, perFailure: null })
  })
  it('does not wait for 20 failures', () => {
    expect(dueMinutes([...passed, ...failed.slice(2)])).toMatchObject({ looks: 39, perFailure: 0.2 })
  })
  it('cuts a page left open, and leaves out learning steps that go on the day after', () => {
    const open = answer('kp-0', { durationMs: 3_600_000 })
    const step = answer('kp-1', { answeredOn: '2026-03-02', cardBefore: { ...inReview, phase: 'learning' }, durationMs: 60_000 })
    const later = answer('kp-1', { answeredOn: '2026-03-02', durationMs: 60_000 })
    expect(dueMinutes([step, later, open, ...passed.slice(1)]).perPass).toBeCloseTo((19 * 0.1 + 2) / 20, 6)
  })
})
