import { describe, expect, it } from 'vitest'
import { makeTerm } from '../../test/content-factory'
import { termLinker } from './linked-terms'

const kim = makeTerm('kim', 'person', 'Kim Jong-un', { aliases: ['Kim Jong Un'] })
const north = makeTerm('north-korea', 'country', 'North Korea', { distinctNames: [{ name: 'DPRK', note: 'The official name.' }] })
const moon = makeTerm('moon', 'person', 'Moon Jae-in')
const terms = [kim, north, moon]
const named = (text: string, together = text) =>
  termLinker(terms, together)(text).map(({ term, start, end }) => [term.id, text.slice(start, end)])

describe('termLinker', () => {
  it('finds names without the title before them', () => {
    expect(named('The North Korean leader Kim Jong Un spoke.')).toEqual([['kim', 'Kim Jong Un']])
  })

  it('takes a surname for whoever is named in full, and for nobody else', () => {
    expect(named('Kim and Moon met.', 'Kim Jong-un came.')).toEqual([['kim', 'Kim']])
  })

  it('links a distinct name to its entry', () => {
    expect(named('The DPRK agreed.')).toEqual([['north-korea', 'DPRK']])
  })

  it('leaves adjectives and offices alone', () => {
    expect(named('The North Korean side met the president.')).toEqual([])
  })

  it('links nothing where there are no terms', () => {
    expect(termLinker([], 'Kim')('Kim')).toEqual([])
  })
})
