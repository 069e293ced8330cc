import { describe, expect, it } from 'vitest'
import { makeOption, makeQuestion } from '#test/content-factory'
import { measureKeyPositions } from './measure-key-positions'

const keyAt = (key: string, ids: readonly string[]) => makeQuestion({ options: ids.map((id) => makeOption(id, id, id === key)) })

describe('measureKeyPositions', () => {
  it('counts each place, apart by number of options, against an even share', () => {
    const abc = ['a', 'b', 'c']
    expect(measureKeyPositions([keyAt('a', abc), keyAt('a', abc), keyAt('c', abc), keyAt('d', [...abc, 'd'])])).toEqual([
      {
        among: 'shuffled-options', questions: 3, expectedShare: 1 / 3,
        places: [{ place: 'a', count: 2, share: 2 / 3 }, { place: 'b', count: 0, share: 0 }, { place: 'c', count: 1, share: 1 / 3 }],
      },
      expect.objectContaining({ questions: 1, expectedShare: 1 / 4 }),
    ])
  })

  it('counts true and false statements, and leaves out what is shown in a fixed order', () => {
    const statement = makeQuestion({ kind: 'true-false', options: [makeOption('true', 'True', true), makeOption('false', 'False')] })
    expect(measureKeyPositions([statement, makeQuestion({ kind: 'agree-or-differ' })])).toEqual([
      {
        among: 'statements', questions: 1, expectedShare: 1 / 2,
        places: [{ place: 'true', count: 1, share: 1 }, { place: 'false', count: 0, share: 0 }],
      },
    ])
  })

  it('has nothing to say of nothing', () => {
    expect(measureKeyPositions([])).toEqual([])
  })
})
