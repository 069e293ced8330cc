import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneTypoAway } from './is-one-typo-away'

/** Optimal string alignment distance, the textbook table; slow and plain. */
function distance(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
      const row = table[i]
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swap)
    }
  }
  return at(a.length, b.length)
}

describe('isOneTypoAway', () => {
  it.each([
    ['toloraya', 'tolorya', true],
    ['toloraya', 'toloraay', true],
    ['toloraya', 'tolorayya', true],
    ['toloraya', 'toloraja', true],
    ['toloraya', 'toloraya', false],
    ['toloraya', 'tolrya', false],
    ['', 'a', true],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(isOneTypoAway(one, other)).toBe(expected)
  })

  it('agrees with the table of distances', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(fc.property(text, text, (one, other) => isOneTypoAway(one, other) === (distance(one, other) === 1)), { numRuns: 3000 })
  })
})
