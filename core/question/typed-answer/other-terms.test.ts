import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Term } from '#core/key-point/term'
import { indexTerms } from '#core/key-point/term-index'
import { readContent } from '#server/article/read-content'
import { matchTypedAnswer } from '../match-typed-answer'
import type { AnswerForms } from './answer-forms'
import { answerFormsOf } from './answer-forms-of'
import { distinctAnswers } from './distinct-answers'
import { followingFrom } from './following-from'

const terms = indexTerms(readContent(path.join(import.meta.dirname, '../../../content')).terms)
const forms = new Map<Term, AnswerForms>(terms.all.map((term) => {
  const names = terms.namesOf(term)
  return [term, answerFormsOf({
    answer: term.english, acceptedAnswers: names, distinctAnswers: distinctAnswers(term, names, terms),
    ...(term.type === 'person' ? { personName: true } : {}),
  })]
}))
const spellingsOf = new Map(terms.all.map((term) => {
  const names = terms.namesOf(term)
  return [term, [...names, ...followingFrom(names, term.type === 'person').map(({ text }) => text)]]
}))
const accepts = (term: Term, typed: string) => matchTypedAnswer(typed, forms.get(term) ?? { names: [], spellings: [], distinct: [] }).matches

describe('the term base, typed', () => {
  it('takes every name of every term for that term', () => {
    for (const term of terms.all) for (const name of terms.namesOf(term)) expect([name, accepts(term, name)]).toEqual([name, true])
  })

  it('has no name that two terms share', () => {
    const shared = terms.all.flatMap((term) => terms.namesOf(term).filter((name) => terms.named(name).length > 1))
    expect(shared).toEqual([])
  })

  // Pairs of different types are drawn at random below: all of them would take half a minute.
  it('takes no name of one term for another of its type', () => {
    const mistaken = terms.all.flatMap((one) => terms.all.filter((other) => other !== one && other.type === one.type).flatMap((other) =>
      terms.namesOf(other).filter((name) => accepts(one, name)).map((name) => `${name} for ${one.id}`)))
    expect(mistaken).toEqual([])
  }, 120_000)

  it('takes no politically distinct name silently', () => {
    for (const term of terms.all) {
      for (const { name, note } of term.distinctNames) {
        expect(matchTypedAnswer(name, forms.get(term) ?? { names: [], spellings: [], distinct: [] })).toMatchObject({ matches: false, distinct: { note } })
      }
    }
  })

  it('takes no spelling of a name for another term, however it is written', () => {
    const term = fc.constantFrom(...terms.all)
    const writing = fc.constantFrom<(text: string) => string>(
      (text) => text, (text) => text.toUpperCase(), (text) => text.normalize('NFD'), (text) => text.replace(/[ -]/g, ''), (text) => text.replace(/-/g, ' '),
    )
    fc.assert(fc.property(term, term, fc.nat(), writing, (one, other, at, write) => {
      const spellings = spellingsOf.get(other) ?? []
      const typed = write(spellings[at % spellings.length] ?? '')
      return one === other || !accepts(one, typed)
    }), { numRuns: 5000 })
  }, 120_000)

  it('takes no spelling of a person’s name for another person', () => {
    const people = terms.all.filter((term) => term.type === 'person')
    const koreans = people.filter((term) => term.hangul !== null && (spellingsOf.get(term)?.length ?? 0) > 30)
    const mistaken = koreans.flatMap((one) => koreans.filter((other) => other !== one).flatMap((other) =>
      (spellingsOf.get(other) ?? []).filter((typed) => (forms.get(one)?.spellings ?? []).some(({ keys }) => keys.includes(typed)))
        .filter((typed) => accepts(one, typed)).map((typed) => `${typed} for ${one.id}`)))
    expect(mistaken).toEqual([])
    expect(koreans.length).toBeGreaterThan(5)
  }, 120_000)
})
