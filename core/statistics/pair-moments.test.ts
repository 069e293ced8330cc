import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_REST_PER_CENT, MARKS_OF_25 } from '../../test/fixtures/quiz-of-25'
import { NO_PAIRS, correlationOf, mergeMoments, pairMoments } from './pair-moments'

const ofPairs = (pairs: readonly (readonly [number, number])[]) => pairs.reduce((sum, [x, y]) => mergeMoments(sum, pairMoments(x, y)), NO_PAIRS)

describe('correlationOf', () => {
  it.each(ITEM_REST_PER_CENT.map((perCent, item) => [item + 1, perCent]))('gives the item–rest correlation printed for question %i of Moodle’s worked quiz', (number, perCent) => {
    const pairs = MARKS_OF_25.map((marks): [number, number] => {
      const own = marks[number - 1] ?? NaN
      return [own, marks.reduce((sum, mark) => sum + mark, 0) - own]
    })
    expect(Math.abs((correlationOf(ofPairs(pairs)) ?? NaN) - perCent / 100)).toBeLessThan(1e-9)
  })
  it('is null where one side is the same in all, whatever rounding makes of it, and under three pairs', () => {
    expect(correlationOf(ofPairs(Array.from({ length: 300 }, (_, i): [number, number] => [i % 2, 0.1 + 0.2])))).toBeNull()
    expect(correlationOf(ofPairs([[1, 3], [1, 4], [1, 5]]))).toBeNull()
    expect(correlationOf(ofPairs([[0, 1], [1, 2]]))).toBeNull()
    expect(correlationOf(NO_PAIRS)).toBeNull()
  })
  it('leaves nothing of pairs that were all taken back, not even rounding', () => {
    const added = ofPairs([[1, 0.1], [1, 0.7], [0, 0.2]])
    const back = [[1, 0.1], [1, 0.7], [0, 0.2]].reduce((sum, [x = 0, y = 0]) => mergeMoments(sum, pairMoments(x, y, -1)), added)
    expect(back).toEqual(NO_PAIRS)
  })
  it('is the same whichever way the pairs were put together, and when one was added and taken back', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 20 }).map((right) => right / 20))
    fc.assert(fc.property(fc.array(pair, { minLength: 3, maxLength: 60 }), fc.nat(60), pair, (pairs, cut, [x, y]) => {
      const whole = correlationOf(ofPairs(pairs))
      const parts = mergeMoments(ofPairs(pairs.slice(cut)), ofPairs(pairs.slice(0, cut)))
      const back = mergeMoments(mergeMoments(parts, pairMoments(x, y)), pairMoments(x, y, -1))
      for (const other of [correlationOf(parts), correlationOf(back)]) {
        if (whole === null) expect(other).toBeNull()
        else expect(Math.abs((other ?? NaN) - whole)).toBeLessThan(1e-9)
      }
    }))
  })
})
