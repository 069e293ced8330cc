import { describe, expect, it } from 'vitest'
import { answerReview } from '../test/factories/answer-review'
import { foldGuestReviews } from './fold-guest-reviews'

describe('foldGuestReviews', () => {
  it('leaves answers to invalidated revisions out of memory, as the server does', () => {
    const right = answerReview({ keyPointId: 'a', questionId: 'a.cloze.x' })
    const wronged = answerReview({ keyPointId: 'b', questionId: 'b.cloze.x' })
    const { cards, ratings } = foldGuestReviews([wronged, right], new Set([`b.cloze.x ${wronged.questionRevision}`]))
    expect([...cards.keys()]).toEqual(['a'])
    expect([...ratings.keys()]).toEqual([right.id])
  })
})
