import { describe, expect, it } from 'vitest'
import { makeAsk, makeContent, makeKeyPoint, makeLure, makeQuote } from '#test/content-factory'
import type { Lure } from '../../key-point/key-point'
import { generateContext } from './generate-context'
import { trueFalse } from './true-false'

const context = generateContext(makeContent(), 'corpus')
const unstated = (text: string): Lure => ({ ...makeLure(text, 'It was three days.'), falsifies: false })

/** A key point with two asks; whichever the seed picks, `place` and `length` bring the lures given. */
function statements(place: Lure[], length: Lure[], id: string) {
  const keyPoint = makeKeyPoint(id, 'The round of 2015 in Varo took three days.', {
    evidence: [makeQuote('berg', 1, 'The Harbour talks were held in Portsea in 2015.')],
    asks: [
      makeAsk('place', 'Where was the round of 2015 held?', 'Varo', { lures: place }),
      makeAsk('length', 'How long did the round of 2015 take?', 'three days', { lures: length }),
    ],
  })
  return trueFalse(keyPoint, context).map(({ id: name, stem, answer }) => [name.split('.').at(-1), answer, stem])
}

// Enough ids that the seed falls both ways.
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const kelm = makeLure('Kelm', 'It was in Varo.')
const fiveDays = makeLure('five days', 'It took three days.')

describe('trueFalse', () => {
  it('skips a lure that falsifies nothing and takes the next one', () => {
    const stems = IDS.flatMap((id) => statements([unstated('Portsea'), kelm], [unstated('ten days'), fiveDays], id))
    const wrong = stems.filter(([, answer]) => answer === 'False').map(([, , stem]) => stem)
    expect(new Set(wrong)).toEqual(new Set(['The round of 2015 in Kelm took three days.', 'The round of 2015 in Varo took five days.']))
  })

  it('falsifies the other ask when one has no lure for it, and keeps the order of the asks', () => {
    for (const id of IDS) {
      expect(statements([unstated('Portsea')], [fiveDays], id)).toEqual([
        ['place', 'True', 'The round of 2015 in Varo took three days.'],
        ['length', 'False', 'The round of 2015 in Varo took five days.'],
      ])
    }
  })

  it('asks only the true statement when nothing falsifies it', () => {
    for (const id of IDS) {
      expect(statements([unstated('Portsea')], [unstated('ten days')], id)).toEqual([
        ['place', 'True', 'The round of 2015 in Varo took three days.'],
      ])
    }
  })
})
