import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textSimilarity } from './text-similarity'

describe('textSimilarity', () => {
  it('sees the same claim in other forms of the same words', () => {
    expect(textSimilarity('Sanctions were lifted partially.', 'partially lifting the sanction')).toBeGreaterThan(0.6)
    expect(textSimilarity('Putin asked Kim', 'China builds a railway')).toBe(0)
  })

  it('is symmetric, 0–1, and 1 for a text and itself', () => {
    fc.assert(fc.property(fc.lorem(), fc.lorem(), (one, other) => {
      const similarity = textSimilarity(one, other)
      expect(similarity).toBe(textSimilarity(other, one))
      expect(similarity).toBeGreaterThanOrEqual(0)
      expect(similarity).toBeLessThanOrEqual(1)
      expect(textSimilarity(one, one)).toBe(1)
    }))
  })
})
