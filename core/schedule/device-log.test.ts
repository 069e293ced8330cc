import { describe, expect, it } from 'vitest'
import { WRONG, answerReview } from '../../test/factories/answer-review'
import { asAnswered, correctedBy, putOver } from './device-log'

const { response: _, ratingTableVersion: __, ...own } = answerReview({ reviewedAt: 1000, correctedAt: 1000 })

describe('a device’s log of reviews', () => {
  it('knows its own review again, and refuses another body under its id, also when the server has it already', () => {
    for (const isAcknowledged of [false, true]) {
      const kept = { review: { ...own, correctedAt: 5000 }, isAcknowledged }
      expect(putOver(kept, { review: own, isAcknowledged: false })).toBe('known')
      for (const other of [{ certainty: 'sure' as const }, { hinted: true }, { durationMs: 1 }, { reviewedAt: 7 }, { questionRevision: 'f'.repeat(16) }]) {
        expect(putOver(kept, { review: { ...own, ...other }, isAcknowledged: false }), JSON.stringify(other)).toBe('refused')
      }
    }
  })

  it('lets the server’s version take the place of any other, and knows it when it comes once more', () => {
    const served = { review: { ...own, correctedAt: 5000, score: WRONG }, isAcknowledged: true }
    expect(putOver({ review: own, isAcknowledged: false }, served)).toBe('stored')
    expect(putOver({ ...served, isAcknowledged: false }, served)).toBe('stored')
    expect(putOver(served, served)).toBe('known')
    expect(putOver({ ...served, review: { ...served.review, score: own.score } }, served)).toBe('stored')
  })

  it('times what waits by the server’s clock as far as it is known, and as the server says once it has it', () => {
    const waiting = correctedBy(own, -400)
    expect(waiting.correctedAt).toBe(600)
    expect(asAnswered(waiting, { score: WRONG, correctedAt: new Date(700).toISOString() })).toMatchObject({ correctedAt: 700, score: WRONG })
    expect(asAnswered(waiting, { score: null })).toEqual(waiting)
  })
})
