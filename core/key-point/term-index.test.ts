import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { indexTerms } from './term-index'

describe('indexTerms', () => {
  const { terms } = makeContent()
  const index = indexTerms(terms)

  it.each(['Lee Haneul', 'lee haneul', '이하늘', 'Yi Hanul', 'Minister Lee'])('finds a term by %s', (name) => {
    expect(index.named(name).map((term) => term.id)).toEqual(['lee-haneul'])
  })

  it('ignores a leading “the”, and does not find politically distinct names', () => {
    expect(index.named('Harbour talks').map((term) => term.id)).toEqual(['harbour-talks-2015'])
    expect(index.named('the Northern Union')).toEqual([])
  })

  it('does not depend on the order of the terms', () => {
    expect(indexTerms(terms.toReversed()).all).toEqual(index.all)
  })

  it('lists names once', () => {
    const norland = index.byId('norland')
    expect(norland && index.namesOf(norland)).toEqual(['Norland'])
    expect(index.byId('nobody')).toBeNull()
  })
})
