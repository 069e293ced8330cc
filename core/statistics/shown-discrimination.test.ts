import { describe, expect, it } from 'vitest'
import type { QuestionFigures } from './question-figures'
import { shownDiscrimination } from './shown-discrimination'

const figuresOf = (n: number): QuestionFigures => ({
  n, facility: null, options: [], medianDurationMs: null, pointBiserial: { value: 0.3, interval: null, n }, discriminationIndex: { value: 0.4, n: Math.round(0.54 * n) },
})

describe('shownDiscrimination', () => {
  it('is there from 20 learners on, though the groups that are compared are about half of them', () => {
    expect(shownDiscrimination(figuresOf(20))).toEqual({ pointBiserial: { value: 0.3, interval: null, n: 20 }, discriminationIndex: { value: 0.4, n: 11 } })
    expect(shownDiscrimination(figuresOf(19))).toEqual({ pointBiserial: null, discriminationIndex: null })
  })
})
