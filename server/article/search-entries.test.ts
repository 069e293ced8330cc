import { describe, expect, it } from 'vitest'
import { findInIndex } from '#core/key-point/search/find-in-index'
import { indexForSearch } from '#core/key-point/search/search-index'
import { makeArticle, makeKeyPoint, makeQuote, makeTerm } from '../../test/content-factory'
import { searchEntries } from './search-entries'

const kim = makeTerm('kim', 'person', 'Kim Jong-un', { hangul: '김정은', russian: 'Ким Чен Ын' })
const north = makeTerm('north-korea', 'country', 'North Korea', { hangul: '북한', distinctNames: [{ name: '조선', note: 'Its own name.' }] })
const article = makeArticle('talks', 'The talks', [['Kim Jong-un came to the talks.'], ['North Korea waited.']])
const keyPoint = makeKeyPoint('kim-came', 'Kim Jong-un came to the talks.', { evidence: [makeQuote('talks', 1, 'Kim Jong-un came')] })
const index = indexForSearch(searchEntries({ articles: [article], keyPoints: [keyPoint], terms: [kim, north] }))
const find = (query: string) => findInIndex(index, query).map(({ shown: { what } }) => `${what.kind} ${what.href}`)

describe('what can be found', () => {
  it.each(['김정은', 'Ким', 'kim jong un', 'Gim Jeong-eun', 'Kim Chong-un'])('a person, and where the person is named, by %s', (query) => {
    expect(find(query)).toEqual(['term /terms/kim', 'key-point /articles/talks#p1', 'paragraph /articles/talks#p1'])
  })

  it('an article by its name', () => {
    expect(find('talks')[0]).toBe('article /articles/talks')
  })

  it('a term by a politically distinct name, but no text that uses the other one', () => {
    expect(find('조선')).toEqual(['term /terms/north-korea'])
    expect(find('북한')).toEqual(['term /terms/north-korea', 'paragraph /articles/talks#p2'])
  })
})
