import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { grammarCue } from './grammar-cue'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => grammarCue(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describe('GRAMMAR_CUE', () => {
  it.each<[string, Partial<Question>]>([
    ['names', {}],
    ['“a(n)” before the blank', { kind: 'cloze', stem: 'He was to carry a(n) _____ to Westria.' }],
    ['“the” before the blank', { kind: 'cloze', stem: 'He was to carry the _____ to Westria.' }],
    ['all plural', { stem: 'What are the terms of the offer?', options: options('free trade rights', 'fishing licences', 'harbour fees') }],
    ['all infinitives', { stem: 'What did Lee ask him to do?', options: options('to carry a letter', 'to sign a note', 'to call a meeting') }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['“an” before the blank', { kind: 'cloze', stem: 'He was to carry an _____ to Westria.' }],
    ['“a” before a quoted blank', { kind: 'cloze', stem: 'Critics spoke of a “_____”.' }],
    ['the stem ends in “a”', { stem: 'What Lee asked him to carry was a?' }],
    ['a plural stem and one plural', { stem: 'What were the main terms?', options: options('fishing rights', 'a letter', 'a toll') }],
    ['a singular stem and plural distractors', { stem: 'What was the main term?', options: options('a toll', 'fishing rights', 'harbour fees') }],
    ['one infinitive', { stem: 'What did Lee want?', options: options('to send a letter', 'a conference', 'a joint note') }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'GRAMMAR_CUE', severity: 'error' }))
  })
})
