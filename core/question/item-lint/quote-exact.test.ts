import { makeContent, makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { quoteExact } from './quote-exact'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => quoteExact(makeQuestion(change), context)

describeRule('QUOTE_EXACT', check, {
  severity: 'error',
  passes: [
    ['quotes as they stand in the brief', {}],
    ['part of a sentence', { evidence: [makeQuote('berg', 1, 'held in Portsea in 2015')] }],
    ['two articles', { evidence: [makeQuote('berg', 1, 'gave Norland back its voice'), makeQuote('herald', 1, 'open to all ships')] }],
    ['an ambiguous word with its surroundings', { evidence: [{ ...makeQuote('berg', 2, 'Westria'), prefix: 'letter to ' }] }],
    ['an ambiguous word singled out by what follows', { evidence: [{ ...makeQuote('berg', 2, 'Westria'), suffix: ' would like' }] }],
    ['an option refuted by the other article', { options: [{ ...makeOption('a', 'Kelm'), evidence: makeQuote('herald', 2, 'nobody would have to pay a toll') }] }],
    ['a quote across two sentences', { evidence: [makeQuote('berg', 1, 'in 2015. In Berg’s view')] }],
  ],
  finds: [
    ['one letter changed', { evidence: [makeQuote('berg', 1, 'held in Portsee in 2015')] }],
    ['another paragraph', { evidence: [makeQuote('berg', 2, 'held in Portsea in 2015')] }],
    ['an unknown article', { evidence: [makeQuote('nowhere', 1, 'held in Portsea in 2015')] }],
    ['an ambiguous word', { evidence: [makeQuote('berg', 2, 'Westria')] }],
    ['an option’s evidence', { options: [{ ...makeOption('a', 'Kelm'), evidence: makeQuote('berg', 1, 'in Kelm') }] }],
    ['no evidence', { evidence: [] }],
    ['straight quotation marks for curly ones', { evidence: [makeQuote('berg', 1, "In Berg's view they gave Norland back its voice")] }],
    ['words left out in the middle', { evidence: [makeQuote('berg', 1, 'The Harbour talks were held in 2015')] }],
    ['a paragraph that does not exist', { evidence: [makeQuote('berg', 9, 'held in Portsea in 2015')] }],
  ],
})
