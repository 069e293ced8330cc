import { describe, expect, it } from 'vitest'
import { fuzzRange } from './fuzz-range'

/** Interval, first and last day, as ts-fsrs 5.4.2's get_fuzz_range gives them. */
const GOLDEN = [
  [3, 2, 4], [4, 3, 5], [5, 4, 6], [6, 4, 8], [7, 5, 9], [8, 6, 10], [10, 8, 12], [14, 12, 16], [20, 17, 23], [21, 18, 24], [30, 27, 33], [60, 55, 65], [100, 93, 107], [365, 345, 385], [2000, 1898, 2102],
] as const

describe('fuzzRange', () => {
  it.each(GOLDEN)('is FSRS’s own range: an interval of %i days may end on days %i to %i', (intervalDays, fromDays, toDays) => {
    expect(fuzzRange(intervalDays)).toEqual({ fromDays, toDays })
  })
  it('leaves intervals of one and two days alone', () => {
    expect(fuzzRange(1)).toEqual({ fromDays: 1, toDays: 1 })
    expect(fuzzRange(2)).toEqual({ fromDays: 2, toDays: 2 })
  })
})
