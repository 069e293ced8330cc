import { describe, expect, it } from 'vitest'
import { shownFigure } from './shown-figure'

describe('shownFigure', () => {
  it('is there from 20 learners on', () => {
    expect(shownFigure({ value: 0.3, n: 20 })).toEqual({ value: 0.3, n: 20 })
    expect(shownFigure({ value: 0.3, n: 19 })).toBeNull()
    expect(shownFigure(null)).toBeNull()
  })
})
