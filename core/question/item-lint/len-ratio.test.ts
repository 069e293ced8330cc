import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { lenRatio } from './len-ratio'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => lenRatio(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describe('LEN_RATIO', () => {
  it.each<[string, Partial<Question>]>([
    ['names have the length they have', { options: options('Westria and Sudland', 'Kelm', 'Varo') }],
    ['phrases about equally long', { options: options('a partial lifting of the sanctions', 'a full lifting of the sanctions', 'a loan on favourable terms') }],
    ['exactly 1.5', { options: options('aaaa bbbb cc dd', 'aa bb cc d', 'aa bb cc d') }],
    ['a statement', { kind: 'true-false', options: options('True', 'False') }],
    ['equal numbers', { options: options('1', '2', '3') }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['a key twice as long', { options: options('a partial lifting of the sanctions in return for first steps', 'a loan on good terms', 'a joint statement') }],
    ['a key with its reason', { options: options('a letter, since no envoy was at hand', 'a telephone call', 'a telegram') }],
    ['just above', { options: options('aaaa bbbb cccc ddd', 'aa bb cc d', 'aa bb cc d') }],
    ['one long distractor does not make up for it', { options: options('a guarantee of safe passage through the strait for all ships', 'a guarantee of trade', 'aid') }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'LEN_RATIO', severity: 'error' }))
  })

  it('warns when the key is conspicuously short', () => {
    expect(check({ options: options('a letter', 'a long and formal exchange of notes', 'a conference of all the coastal states') })).toEqual([
      expect.objectContaining({ severity: 'warning' }),
    ])
  })
})
