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

  it('takes “government” for no negation, in a sentence with “isn’t” too', () => {
    const sentence = (who: string) => `The ${who} isn’t ready for a third round of harbour talks in Portsea this winter.`
    expect(foldRepeats([sentence('new Norland government'), sentence('new Norland cabinet')])).toEqual([null, 0])
  })

  it('counts negations: two are not one', () => {
    expect(foldRepeats(['The cabinet isn’t sure that the harbour talks will go on.', 'The cabinet isn’t sure that the harbour talks won’t go on.'])).toEqual([null, null])
  })

  it('tells sentences with other numbers apart', () => {
    expect(foldRepeats(['The port paid 3 million crowns for the ferry.', 'The port paid 4 million crowns for the ferry.'])).toEqual([null, null])
  })
})
