import { describe, expect, it } from 'vitest'
import { indexTerms } from '../../key-point/term-index'
import { makeTerm } from '#test/content-factory'
import { admitDistractors, type AskedFor } from './admit-distractors'
import { type DropReason, Dropped } from './dropped'

const [varo, kelm, lund, berg] = [makeTerm('varo', 'country', 'Varo'), makeTerm('kelm', 'country', 'Kelm', { aliases: ['the Kelmish state'] }), makeTerm('lund', 'country', 'Lund'), makeTerm('berg', 'person', 'Anna Berg')]
const terms = indexTerms([varo, kelm, lund, berg])
const PASSAGE = 'Varo and the Kelmish state met three times in May 2015.'

function admit(answer: AskedFor, ...proposed: string[]): [string[], DropReason[]] {
  const dropped = new Dropped()
  const admitted = admitDistractors(proposed, answer, PASSAGE, terms, dropped)
  return [admitted, [...dropped.counts.keys()].filter((reason): reason is DropReason => /^[a-z-]+$/.test(reason))]
}

describe('admitDistractors', () => {
  const country: AskedFor = { text: 'Varo', type: 'country', term: varo }
  const number: AskedFor = { text: 'three', type: 'number', term: null }
  const date: AskedFor = { text: 'May 12', type: 'date', term: null }
  const phrase: AskedFor = { text: 'calm', type: 'phrase', term: null }

  it.each<[string, AskedFor, string, string[], DropReason[]]>([
    ['a name of the same kind', country, 'Lund', ['Lund'], []],
    ['a person for a country', country, 'Anna Berg', [], ['distractor-of-other-kind']],
    ['a name that nobody knows', country, 'Atlantis', [], ['distractor-of-other-kind']],
    ['no name at all', country, 'trade', [], ['distractor-of-other-kind']],
    ['the answer itself', country, 'Varo', [], ['distractor-in-passage']],
    ['somebody whom the passage names otherwise', country, 'Kelm', [], ['distractor-in-passage']],
    ['a number word', number, 'five', ['five'], []],
    ['digits for a number word', number, '5', [], ['distractor-of-other-kind']],
    ['words for a number', number, 'many boats', [], ['distractor-of-other-kind']],
    ['a date of the same form', date, 'June 3', ['June 3'], []],
    ['a year for a day', date, '2014', [], ['distractor-of-other-kind']],
    ['a plain word', phrase, 'unrest', ['unrest'], []],
    ['a name for a plain word', phrase, 'Lund', [], ['distractor-not-in-form']],
    ['a sentence for a plain word', phrase, 'whatever comes to mind first', [], ['distractor-not-in-form']],
    ['far more words than the answer', phrase, 'trade in fish', [], ['distractor-of-other-kind']],
    ['the answer’s own word', phrase, 'great calm', [], ['distractor-of-other-kind']],
    ['a word that takes sides', phrase, 'propaganda', [], ['distractor-not-in-form']],
    ['a denial', phrase, 'nothing', [], ['distractor-not-in-form']],
  ])('judges %s', (_what, answer, proposed, admitted, reasons) => {
    expect(admit(answer, proposed)).toEqual([admitted, reasons])
  })

  it('takes each once', () => {
    expect(admit(phrase, 'unrest', 'Unrest', 'unrest')).toEqual([['unrest'], ['distractor-not-in-form']])
  })
})
