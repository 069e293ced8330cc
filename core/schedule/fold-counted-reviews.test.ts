import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RIGHT, WRONG, answerReview } from '../../test/factories/answer-review'
import { countedReviews } from '../review/counted-reviews'
import type { Review } from '../review/review'
import { DAY_MS } from '../shared/instant'
import { foldAllReviews } from './fold-all-reviews'
import { createScheduler } from './fsrs-scheduler'

const START = Date.parse('2026-03-02T09:00:00Z')
const scheduler = createScheduler({ desiredRetention: 0.9, weights: null })
const QUESTIONS = ['a.cloze.x', 'a.cloze.y', 'b.cloze.x']

const anyAnswer = fc.record({
  questionId: fc.constantFrom(...QUESTIONS), questionRevision: fc.constantFrom('1', '2'), score: fc.constantFrom(RIGHT, WRONG),
  correctedAt: fc.integer({ min: START, max: START + 90 * DAY_MS }), durationMs: fc.integer({ min: 500, max: 30_000 }),
}).map((values) => answerReview({ ...values, keyPointId: values.questionId.slice(0, 1) }))
const anyHistory = fc.array(fc.record({ answer: anyAnswer, isUndone: fc.boolean() }), { maxLength: 120 }).map((steps) =>
  steps.flatMap(({ answer, isUndone }, at): Review[] => (isUndone
    ? [answer, { ...answer, id: `01958000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`, type: 'undo', targetReviewId: answer.id }]
    : [answer])))

describe('folding the reviews that count', () => {
  it('leaves out the answers to an invalidated revision, and no other revision or question', () => {
    const reviews = [answerReview({ questionRevision: '1' }), answerReview({ questionRevision: '2' }), answerReview({ questionId: 'kp.cloze.b', questionRevision: '1' })]
    expect(countedReviews(reviews, new Set(['kp.cloze.a 1']))).toEqual(reviews.slice(1))
  })

  it('gives the cards of the reviews without them, in any order, whatever was undone', () => {
    const revisions = QUESTIONS.flatMap((id) => [`${id} 1`, `${id} 2`])
    const shuffled = anyHistory.chain((history) => fc.tuple(
      fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length, maxLength: history.length }),
    ))
    fc.assert(fc.property(shuffled, fc.subarray(revisions), ([history, other], names) => {
      const invalidated = new Set(names)
      const isOut = (review: Review) => invalidated.has(`${review.questionId} ${review.questionRevision}`)
      const without = history.filter((review) => !isOut(review)) // undos of them too
      expect(foldAllReviews(countedReviews(other, invalidated), scheduler)).toEqual(foldAllReviews(without, scheduler))
    }))
  })
})
