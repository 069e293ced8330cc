import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newMemory } from '../schedule/fsrs-scheduler'
import type { Card } from '../schedule/memory'
import { addDays } from '../schedule/study-day'
import type { LoggedAnswer } from './study-log'
import { trueRetention } from './true-retention'

const TODAY = '2026-03-10'
const dayRule = { timeZone: 'UTC', rolloverHour: 4 }
const cardDue = (day: string, values: Partial<Card> = {}): Card => {
  const dueAt = Date.parse(`${day}T12:00:00Z`)
  return {
    ...newMemory(dueAt), phase: 'review', stabilityDays: 10, difficulty: 5, reps: 3, keyPointId: 'kp', firstAnsweredAt: 0,
    lastAnsweredAt: 0, lastQuestionId: 'q', recallProven: true, reaskPending: false, dueAt, ...values,
  }
}
const answer = (values: Partial<LoggedAnswer> = {}): LoggedAnswer => ({
  keyPointId: 'kp', answeredOn: TODAY, form: 'recall', durationMs: 8000, certainty: 'sure', isRight: true, rating: 'good',
  cardBefore: cardDue(values.answeredOn ?? TODAY), ...values,
})
const many = (count: number, values: Partial<LoggedAnswer> = {}) =>
  Array.from({ length: count }, (_, at) => answer({ keyPointId: `${values.rating ?? 'good'}-${at}`, ...values }))
const measure = (answers: LoggedAnswer[], desiredRetention = 0.9) => trueRetention({ answers, dayRule, today: TODAY, desiredRetention })

describe('trueRetention', () => {
  it('is the share of due key points that were not rated again', () => {
    const { halfYear } = measure([...many(27), ...many(3, { rating: 'again' })])
    expect(halfYear).toMatchObject({ hits: 27, count: 30, rate: { share: 0.9 } })
  })
  it.each<[string, Partial<LoggedAnswer>]>([
    ['a key point that is new', { cardBefore: null }],
    ['a learning step', { cardBefore: cardDue(TODAY, { phase: 'learning' }) }],
    ['an answer before the due day', { cardBefore: cardDue(addDays(TODAY, 1)) }],
    ['an answer that is not rated', { rating: null }],
    ['an answer of more than 26 weeks ago', { answeredOn: addDays(TODAY, -182) }],
    ['an answer before the fuzz range of the load balance', { cardBefore: cardDue(addDays(TODAY, 3), { intervalDays: 10 }) }],
  ])('leaves out %s', (_, values) => {
    expect(measure([answer(values)]).halfYear.count).toBe(0)
  })
  it('counts a key point that was shown early to even out the days', () => {
    expect(measure([answer({ cardBefore: cardDue(addDays(TODAY, 2), { intervalDays: 10 }) })]).halfYear.count).toBe(1)
  })
  it('takes the first rated answer of a study day and no other', () => {
    const { halfYear } = measure([answer({ rating: null }), answer({ rating: 'again' }), answer({ rating: 'good' })])
    expect(halfYear).toMatchObject({ hits: 0, count: 1 })
  })
  it('asks of the second answer of a day nothing, even when the card is due by then', () => {
    expect(measure([answer({ cardBefore: null }), answer()]).halfYear.count).toBe(0)
  })
  it('counts what is overdue and the last 26 weeks to the day, the last 30 days apart', () => {
    const result = measure([answer({ cardBefore: cardDue('2026-01-01') }), answer({ answeredOn: addDays(TODAY, -181) })])
    expect([result.halfYear.count, result.month.count]).toEqual([2, 1])
  })
  it('tells apart what was held under and from 21 days of stability', () => {
    const { young, mature } = measure([20.9, 21].map((stabilityDays, at) => answer({ keyPointId: `kp-${at}`, cardBefore: cardDue(TODAY, { stabilityDays }) })))
    expect([young.count, mature.count]).toEqual([1, 1])
  })
  it.each([[19, 0, 'too-few'], [60, 40, 'below'], [27, 3, 'near'], [300, 3, 'above']] as const)(
    'says of %i recalled and %i forgotten at a desired 0.9: %s', (recalled, forgotten, standing) => {
      expect(measure([...many(recalled), ...many(forgotten, { rating: 'again' })]).standing).toBe(standing)
    })
  it('never counts a key point twice on one day, and young and mature add up to all', () => {
    const answers = fc.array(fc.record({ keyPointId: fc.constantFrom('a', 'b', 'c'), back: fc.nat(60), stabilityDays: fc.double({ min: 1, max: 40, noNaN: true }) }))
    fc.assert(fc.property(answers, (given) => {
      const { halfYear, young, mature, month } = measure(given.map(({ keyPointId, back, stabilityDays }) => {
        const answeredOn = addDays(TODAY, -back)
        return answer({ keyPointId, answeredOn, cardBefore: cardDue(answeredOn, { stabilityDays }) })
      }))
      expect(halfYear.count).toBe(new Set(given.map(({ keyPointId, back }) => `${keyPointId} ${back}`)).size)
      expect(young.count + mature.count).toBe(halfYear.count)
      expect(month.count).toBeLessThanOrEqual(halfYear.count)
    }))
  })
})
