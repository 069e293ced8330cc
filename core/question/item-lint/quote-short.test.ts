import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { quoteShort } from './quote-short'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => quoteShort(makeQuestion(change), context)

function quoteOf(count: number) {
  return makeQuote('berg', 1, Array.from({ length: count }, (_, at) => `word${at}`).join(' '))
}

describe('QUOTE_SHORT', () => {
  it.each<[string, Partial<Question>]>([
    ['a sentence', {}],
    ['sixty words', { evidence: [quoteOf(60)] }],
    ['one word', { evidence: [quoteOf(1)] }],
    ['short evidence of an option', { options: [{ ...makeOption('a', 'Kelm'), evidence: quoteOf(40) }] }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['sixty-one words', { evidence: [quoteOf(61)] }],
    ['a whole page', { evidence: [quoteOf(400)] }],
    ['the second of two', { evidence: [quoteOf(10), quoteOf(80)] }],
    ['long evidence of an option', { options: [{ ...makeOption('a', 'Kelm'), evidence: quoteOf(70) }] }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'QUOTE_SHORT', severity: 'error' }))
  })
})
