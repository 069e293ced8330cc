import { describe, expect, it } from 'vitest'
import { makeContent, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { loadedLanguage } from './loaded-language'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => loadedLanguage(makeQuestion(change), context)

describe('LOADED_LANGUAGE', () => {
  it.each<[string, Partial<Question>]>([
    ['neutral words', {}],
    ['somebody’s own word in quotation marks', { stem: 'Who called the government a “regime”?' }],
    ['words that only contain one', { stem: 'Which regiment paraded?' }],
    ['straight quotation marks', { stem: 'Who spoke of a "rogue state"?' }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['regime', { stem: 'What did the regime in Kelm want?' }],
    ['puppets', { stem: 'Which puppets did Norland have?' }],
    ['dictatorship', { stem: 'Which dictatorship took part?' }],
    ['hermit kingdom', { stem: 'What did the hermit kingdom want?' }],
    ['quoted and unquoted', { stem: 'Who called the rogue state “rogue”?' }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'LOADED_LANGUAGE', severity: 'warning' }))
  })
})
