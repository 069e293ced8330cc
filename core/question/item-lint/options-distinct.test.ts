import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { optionsDistinct } from './options-distinct'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => optionsDistinct(makeQuestion(change), context)

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describe('OPTIONS_DISTINCT', () => {
  it.each<[string, Partial<Question>]>([
    ['three cities', {}],
    ['who does what to whom', { options: options('Lee asked Ostrov', 'Ostrov asked Lee', 'nobody asked') }],
    ['years', { options: options('2013', '2015', '2017') }],
    ['phrases that share words', { options: options('a partial lifting of sanctions', 'a full lifting of sanctions', 'a loan') }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['one twice', { options: options('Kelm', 'Kelm', 'Varo') }],
    ['spelled otherwise', { options: options('step-by-step', 'Step by step', 'at once') }],
    ['two names of one person', { options: options('Lee Haneul', 'Yi Hanŭl', 'Anna Berg') }],
    ['two scripts', { options: options('Portsea', '항구시', 'Kelm') }],
    ['linked names', { options: options('Sudland', 'Norland', 'The Northern Union') }],
    ['the same words turned round', { options: options('sanctions are lifted partially', 'partially lifted the sanctions', 'a loan') }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'OPTIONS_DISTINCT', severity: 'error' }))
  })
})
