import { describe, expect, it } from 'vitest'
import { shownFacility } from './shown-facility'

const of = (n: number) => ({ n, facility: { value: 0.9, low: 0.5, high: 1, n } })

describe('shownFacility', () => {
  it('is the estimate of fewer than 20 answers, else what was observed', () => {
    expect(shownFacility(of(19), 0.7)).toEqual({ value: 0.7, isEstimate: true })
    expect(shownFacility(of(20), 0.7)).toEqual({ value: 0.9, isEstimate: false })
    expect(shownFacility(of(3), null)).toEqual({ value: 0.9, isEstimate: false })
    expect(shownFacility({ n: 0, facility: null }, 0.7)).toBeNull()
  })
})
