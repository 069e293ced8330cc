import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { keyOne } from './key-one'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => keyOne(makeQuestion(change), context)

describe('KEY_ONE', () => {
  it.each<[string, Partial<Question>]>([
    ['one key, named by the answer', {}],
    ['a true statement without correction', { kind: 'true-false', options: [makeOption('true', 'True', true), makeOption('false', 'False')], answer: 'True' }],
    ['a false statement with its correction', { kind: 'true-false', options: [makeOption('true', 'True'), makeOption('false', 'False', true)], answer: 'False', correction: 'They were held in Portsea.' }],
    ['a typed question without options', { kind: 'cloze', options: [], answer: 'Portsea' }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['two keys', { options: [makeOption('a', 'Kelm', true), makeOption('b', 'Portsea', true), makeOption('c', 'Varo')] }],
    ['no key', { options: [makeOption('a', 'Kelm'), makeOption('b', 'Portsea'), makeOption('c', 'Varo')] }],
    ['an answer that is not the key', { answer: 'Kelm' }],
    ['one distractor only', { options: [makeOption('a', 'Kelm'), makeOption('b', 'Portsea', true)] }],
    ['an option without a reason', { options: [{ ...makeOption('a', 'Kelm'), rationale: ' ' }, makeOption('b', 'Portsea', true), makeOption('c', 'Varo')] }],
    ['two options with one id', { options: [makeOption('a', 'Kelm'), makeOption('a', 'Portsea', true), makeOption('c', 'Varo')] }],
    ['a typed question with options', { kind: 'cloze' }],
    ['a typed question without answer', { kind: 'cloze', options: [], answer: ' ' }],
    ['a false statement without correction', { kind: 'true-false', options: [makeOption('true', 'True'), makeOption('false', 'False', true)], answer: 'False' }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'KEY_ONE', severity: 'error' }))
  })
})
