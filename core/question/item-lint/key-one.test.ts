import { describe, expect, it } from 'vitest'
import { makeContent, makeMatch, makeOption, makeOrder, makeQuestion, makeSeveral } from '#test/content-factory'
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

  it('passes two keys of four, rows with a choice each and one to spare, and an order', () => {
    for (const question of [makeSeveral(), makeMatch(), makeOrder()]) expect(keyOne(question, context)).toEqual([])
  })

  const { options, prompts } = makeMatch()
  it.each<[string, Question]>([
    ['one key where several are asked for', makeSeveral({ options: makeSeveral().options.map((option) => ({ ...option, isKey: option.id === 'a' })), answer: 'Kelm' })],
    ['no distractor beside the keys', makeSeveral({ options: makeSeveral().options.map((option) => ({ ...option, isKey: true })), answer: 'Kelm; Linz; Portsea; Graz' })],
    ['an answer that leaves out a key', makeSeveral({ answer: 'Kelm' })],
    ['two rows only', makeMatch({ prompts: prompts.slice(0, 2) })],
    ['one choice for two rows', makeMatch({ prompts: prompts.map((prompt) => ({ ...prompt, optionId: 'a' })) })],
    ['a choice that is not there', makeMatch({ prompts: prompts.map((prompt, at) => (at === 0 ? { ...prompt, optionId: 'z' } : prompt)) })],
    ['two rows of one name', makeMatch({ prompts: prompts.map((prompt) => ({ ...prompt, id: '1' })) })],
    ['two choices to spare', makeMatch({ options: [...options, makeOption('e', 'They were cold')] })],
    ['a spare choice marked as key', makeMatch({ options: options.map((option) => ({ ...option, isKey: true })) })],
    ['an order that leaves out an event', makeOrder({ order: ['c', 'a'] })],
    ['an order that names an event twice', makeOrder({ order: ['c', 'a', 'a'] })],
    ['events shown in the right order', makeOrder({ order: ['a', 'b', 'c'] })],
    ['an event of no place', makeOrder({ options: makeOrder().options.map((option) => ({ ...option, isKey: option.id !== 'a' })) })],
    ['rows where one option is chosen', makeQuestion({ prompts })],
    ['an order where one option is chosen', makeQuestion({ order: ['a', 'b', 'c'] })],
  ])('finds: %s', (_name, question) => {
    expect(keyOne(question, context)).toContainEqual(expect.objectContaining({ code: 'KEY_ONE', severity: 'error' }))
  })
})
