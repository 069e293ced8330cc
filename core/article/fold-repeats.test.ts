import { describe, expect, it } from 'vitest'
import { foldRepeats } from './fold-repeats'

const FIRST = 'The harbour talks gave Norland back its voice and opened a way out of the strait dispute.'

describe('foldRepeats', () => {
  it.each([
    ['the same sentence', FIRST],
    ['the same in slightly other words', 'The harbour talks have given Norland its voice back and open a way out of the strait dispute.'],
    ['a shorter version', 'The talks opened a way out of the strait dispute.'],
  ])('finds %s', (_name, second) => {
    expect(foldRepeats([FIRST, 'Nobody expected it.', second])).toEqual([null, null, 0])
  })

  it.each([
    ['its opposite', 'The harbour talks did not give Norland back its voice and opened no way out of the strait dispute.'],
    ['another claim about the same', 'The harbour talks cost Norland its ferry line and much of its grain trade.'],
    ['too little to tell', 'The talks opened it.'],
  ])('does not take %s for a repeat', (_name, second) => {
    expect(foldRepeats([FIRST, second])).toEqual([null, null])
  })

  it('tells sentences with other numbers apart', () => {
    expect(foldRepeats(['The port paid 3 million crowns for the ferry.', 'The port paid 4 million crowns for the ferry.'])).toEqual([null, null])
  })
})
