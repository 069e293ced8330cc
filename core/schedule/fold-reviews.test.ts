import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RIGHT, WRONG, answerReview } from '../../test/factories/answer-review'
import { NO_MEDIANS } from '../review/median-duration'
import { CERTAINTIES, type Review } from '../review/review'
import { DAY_MS, MINUTE_MS } from '../shared/instant'
import { foldAllReviews } from './fold-all-reviews'
import { foldReviews } from './fold-reviews'
import { RECOGNITION_STABILITY_LIMIT_DAYS } from './recognition-limit'
import { createScheduler } from './fsrs-scheduler'

const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const START = Date.parse('2026-03-02T09:00:00Z')
const fold = (reviews: readonly Review[]) => foldReviews(reviews, scheduler, NO_MEDIANS)

const anyAnswer = fc.record({
  id: fc.uuid({ version: 7 }), correctedAt: fc.integer({ min: START, max: START + 300 * DAY_MS }),
  form: fc.constantFrom('recognition' as const, 'recall' as const), score: fc.constantFrom(RIGHT, WRONG),
  certainty: fc.constantFrom(...CERTAINTIES), hinted: fc.boolean(), durationMs: fc.integer({ min: 0, max: 60_000 }),
}).map(answerReview)

/** A history with undos of some of its answers, before or after them. */
const anyHistory = fc.array(fc.record({ answer: anyAnswer, undoneAfterMs: fc.option(fc.integer({ min: -DAY_MS, max: DAY_MS })) }), { maxLength: 25 })
  .map((steps) => steps.flatMap(({ answer, undoneAfterMs }, i): Review[] => {
    if (undoneAfterMs === null) return [answer]
    const { id, keyPointId, questionId, questionRevision, deviceId, reviewedAt, ratingTableVersion } = answer
    const undoId = `01958000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`
    return [answer, { id: undoId, type: 'undo', targetReviewId: id, keyPointId, questionId, questionRevision, deviceId,
      reviewedAt, correctedAt: answer.correctedAt + undoneAfterMs, ratingTableVersion }]
  }))

describe('foldReviews', () => {
  it('gives the same card for any order and any duplication of the same reviews', () => {
    const shuffledTwice = anyHistory.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray([...history, ...history], { minLength: history.length * 2, maxLength: history.length * 2 })))
    fc.assert(fc.property(shuffledTwice, ([history, shuffled]) => {
      expect(foldAllReviews(shuffled, scheduler)).toEqual(foldAllReviews(history, scheduler))
    }), { numRuns: 300 })
  })

  it('gives nothing for nothing', () => {
    expect(fold([]).card).toBeNull()
  })

  it('never lets recognition alone take stability past seven days', () => {
    const recognitionOnly = fc.array(anyAnswer.map((answer) => ({ ...answer, form: 'recognition' as const })), { minLength: 1, maxLength: 30 })
    fc.assert(fc.property(recognitionOnly, (history) => {
      const { card } = fold(history)
      expect(card?.stabilityDays).toBeLessThanOrEqual(RECOGNITION_STABILITY_LIMIT_DAYS)
      expect(card?.intervalDays).toBeLessThanOrEqual(RECOGNITION_STABILITY_LIMIT_DAYS)
    }))
  })

  it('lets one recall success open the way past seven days', () => {
    const days = [0, 0.1, 3, 10, 25]
    const history = days.map((day, i) => answerReview({ correctedAt: START + day * DAY_MS, form: i === 2 ? 'recall' : 'recognition' }))
    expect(fold(history).card?.stabilityDays).toBeGreaterThan(RECOGNITION_STABILITY_LIMIT_DAYS)
  })

  it('graduates a learner who is right but unsure every time', () => {
    let at = START
    const history: Review[] = []
    for (let i = 0; i < 4; i++) {
      history.push(answerReview({ correctedAt: at, certainty: 'unsure' }))
      at = fold(history).card?.dueAt ?? at
    }
    const { card } = fold(history)
    expect(card?.phase).toBe('review')
    expect(card?.intervalDays).toBeGreaterThanOrEqual(1)
  })

  it('does not rate a right but unsure recognition, and asks again', () => {
    const { card, ratings } = fold([answerReview({ form: 'recognition', certainty: 'unsure' })])
    expect([...ratings.values()]).toEqual([null])
    expect(card).toMatchObject({ phase: 'new', reps: 0, reaskPending: true })
  })

  it('restores memory after an undo but caps the answer after it at hard', () => {
    const slip = answerReview({ score: WRONG, correctedAt: START })
    const again = answerReview({ certainty: 'sure', correctedAt: START + MINUTE_MS })
    const undo: Review = { ...slip, id: '01959000-0000-7000-8000-000000000001', type: 'undo', targetReviewId: slip.id, correctedAt: START + 1000 }
    const { card, ratings } = fold([slip, undo, again])
    expect(ratings.get(again.id)).toBe('hard')
    expect(card?.reps).toBe(1)
    expect(card?.firstAnsweredAt).toBe(START)
  })

  it('accepts an undo that arrives without its target', () => {
    const slip = answerReview({})
    const undo: Review = { ...slip, id: '01959000-0000-7000-8000-000000000002', type: 'undo', targetReviewId: slip.id }
    expect(fold([undo]).card).toBeNull()
  })
})
