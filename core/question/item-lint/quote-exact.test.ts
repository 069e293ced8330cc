import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { quoteExact } from './quote-exact'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => quoteExact(makeQuestion(change), context)

describe('QUOTE_EXACT', () => {
  it.each<[string, Partial<Question>]>([
    ['quotes as they stand in the brief', {}],
    ['part of a sentence', { evidence: [makeQuote('berg', 1, 'held in Portsea in 2015')] }],
    ['two articles', { evidence: [makeQuote('berg', 1, 'gave Norland back its voice'), makeQuote('herald', 1, 'open to all ships')] }],
    ['an ambiguous word with its surroundings', { evidence: [{ ...makeQuote('berg', 2, 'Westria'), prefix: 'letter to ' }] }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['one letter changed', { evidence: [makeQuote('berg', 1, 'held in Portsee in 2015')] }],
    ['another paragraph', { evidence: [makeQuote('berg', 2, 'held in Portsea in 2015')] }],
    ['an unknown article', { evidence: [makeQuote('nowhere', 1, 'held in Portsea in 2015')] }],
    ['an ambiguous word', { evidence: [makeQuote('berg', 2, 'Westria')] }],
    ['an option’s evidence', { options: [{ ...makeOption('a', 'Kelm'), evidence: makeQuote('berg', 1, 'in Kelm') }] }],
    ['no evidence', { evidence: [] }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'QUOTE_EXACT', severity: 'error' }))
  })
})
