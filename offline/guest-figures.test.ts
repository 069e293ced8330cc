import { expect, it } from 'vitest'
import type { UndoReview } from '#core/review/review'
import { DAY_MS } from '#core/shared/instant'
import { RIGHT, WRONG, answerReview } from '../test/factories/answer-review'
import { guestFigures } from './guest-figures'

const NOW = Date.parse('2026-03-10T09:00:00Z')

it('says what a guest’s answers add up to; one taken back is activity only', () => {
  const mistap = answerReview({ keyPointId: 'b', correctedAt: NOW, score: WRONG })
  const undo: UndoReview = { ...answerReview({ keyPointId: 'b', correctedAt: NOW + 1000 }), type: 'undo', targetReviewId: mistap.id }
  const reviews = [
    answerReview({ keyPointId: 'a', correctedAt: NOW - 9 * DAY_MS, score: RIGHT, certainty: 'sure' }),
    answerReview({ keyPointId: 'a', correctedAt: NOW - 8 * DAY_MS, score: RIGHT, certainty: 'sure' }),
    mistap, undo,
  ]
  expect(guestFigures(reviews, NOW)).toEqual({ answers: 3, right: 2, studyDays: 3, keyPointsMet: 2, keyPointsKnown: 1, dueToday: 2 })
})
