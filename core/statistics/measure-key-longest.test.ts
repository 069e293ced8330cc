import { describe, expect, it } from 'vitest'
import { makeOption, makeQuestion } from '#test/content-factory'
import { measureKeyLongest } from './measure-key-longest'

const among = (key: string, ...distractors: string[]) =>
  makeQuestion({ options: [makeOption('k', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))] })

describe('measureKeyLongest', () => {
  it.each([
    ['the key alone is longest', among('Portsea', 'Kelm', 'Varo'), 1, 1],
    ['a distractor is longer', among('Kelm', 'Portsea', 'Varo'), 0, 0],
    ['the key shares the length with one', among('Varo', 'Kelm', 'Osk'), 1 / 2, 0],
    ['all are equally long', among('2015', '2013', '2017'), 1 / 3, 0],
    ['spaces at the ends are no length', among('Kelm   ', 'Portsea', 'Varo'), 0, 0],
    ['a letter outside of the basic plane is one character', among('𠀀𠀁', 'abc', 'ab'), 0, 0],
  ])('earns what the longest option earns: %s', (_name, question, rate, strictlyLongest) => {
    expect(measureKeyLongest([question])).toEqual([{ kind: 'single-choice', questions: 1, rate, chance: 1 / 3, strictlyLongest }])
  })

  it('takes the mean over a kind, and leaves out kinds whose options are always the same', () => {
    const statement = makeQuestion({ kind: 'true-false', options: [makeOption('true', 'True'), makeOption('false', 'False', true)] })
    expect(measureKeyLongest([among('Portsea', 'Kelm', 'Varo'), among('Kelm', 'Portsea', 'Varo', 'Osk'), statement])).toEqual([
      { kind: 'single-choice', questions: 2, rate: 1 / 2, chance: (1 / 3 + 1 / 4) / 2, strictlyLongest: 1 },
    ])
  })
})
