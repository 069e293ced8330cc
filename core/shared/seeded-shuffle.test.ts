import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededShuffle } from './seeded-shuffle'

describe('seededShuffle', () => {
  it('is pinned: a change would move the options of every published question', () => {
    expect(seededShuffle([1, 2, 3, 4, 5, 6], 'hoedam')).toEqual(PINNED)
  })

  it('gives a permutation, the same for the same seed, and leaves its input alone', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items]
      const shuffled = seededShuffle(items, seed)
      expect(shuffled).toEqual(seededShuffle(items, seed))
      expect([...shuffled].sort()).toEqual([...items].sort())
      expect(items).toEqual(before)
    }))
  })

  it('puts each item in each place about equally often', () => {
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 3000; seed += 1) {
      const place = seededShuffle(['key', 'one', 'two'], `question-${seed}`).indexOf('key')
      counts[place] = (counts[place] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(80)
  })
})

const PINNED = [1, 6, 4, 3, 5, 2]
