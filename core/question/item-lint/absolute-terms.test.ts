import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { absoluteTerms } from './absolute-terms'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => absoluteTerms(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describe('ABSOLUTE_TERMS', () => {
  it.each<[string, Partial<Question>]>([
    ['names', {}],
    ['absolute on both sides', { options: options('all ships', 'all allies', 'all boats') }],
    ['absolute in the key', { options: options('it was never discussed', 'it was discussed once', 'it was discussed twice') }],
    ['a false statement no more absolute than the true one', { kind: 'true-false', stem: 'The strait must stay open to all boats.', correction: 'The strait must stay open to all ships.' }],
    ['a true statement', { kind: 'true-false', stem: 'It was never discussed.' }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['never', { options: options('it was seldom discussed', 'it was never discussed', 'it was often discussed') }],
    ['all', { options: options('some ships', 'all ships', 'few ships') }],
    ['always', { options: options('at times', 'always', 'at night') }],
    ['completely', { options: options('partly lifted', 'completely lifted', 'soon lifted') }],
    ['a false statement with a new absolute', { kind: 'true-false', stem: 'Ships never pay a toll.', correction: 'Ships seldom pay a toll.' }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'ABSOLUTE_TERMS', severity: 'error' }))
  })
})
