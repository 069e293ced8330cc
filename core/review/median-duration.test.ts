import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerReview } from '../../test/factories/answer-review'
import { medianDurations } from './median-duration'
import { inFoldingOrder } from './review-order'

const answers = (count: number, durationMs: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => answerReview({ correctedAt: 1e12 + i, durationMs: durationMs(i) }))

describe('medianDurations', () => {
  it('knows no median before the first renewal at 50 answers', () => {
    expect(medianDurations(answers(49, () => 1000))).toEqual({ recognition: null, recall: null })
  })
  it('takes the median over the answers up to the last renewal', () => {
    expect(medianDurations(answers(60, (i) => (i < 50 ? i * 100 : 1e6))).recall).toBe(2450)
  })
  it('needs 20 answers of a form', () => {
    const mixed = answers(50, () => 1000).map((answer, i) => (i < 19 ? { ...answer, form: 'recognition' as const } : answer))
    expect(medianDurations(mixed)).toEqual({ recognition: null, recall: 1000 })
  })
  it('does not depend on the order of arrival', () => {
    const list = answers(120, (i) => (i * 7919) % 5000)
    fc.assert(fc.property(fc.shuffledSubarray(list, { minLength: 120 }), (shuffled) => {
      const ordered = inFoldingOrder(shuffled).filter((review) => review.type === 'answer')
      expect(medianDurations(ordered)).toEqual(medianDurations(list))
    }))
  })
})
