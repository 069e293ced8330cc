import type { Content } from '../../core/key-point/content'
import { findInIndex, type SearchMark } from '../../core/key-point/search/find-in-index'
import { indexForSearch, type SearchIndex } from '../../core/key-point/search/search-index'
import type { Audience } from '../../data/audience.ts'
import { readingMaterial } from './reading-material'
import { type SearchPart, type Searched, type SearchedThing, searchEntries } from './search-entries'

/** More than this is no help: a further word is. */
const MOST_RESULTS = 40
/** In characters; what is longer is cut. */
const LONGEST_QUERY = 120

export type SearchResult = Searched & { texts: readonly { part: SearchPart; text: string; marks: readonly SearchMark[] }[] }

export type SearchResults = {
  query: string
  /** The best ones. */
  results: SearchResult[]
  /** How many there are in all. */
  count: number
}

const indexes = new WeakMap<Content, SearchIndex<SearchedThing>>()

/** Looks for a query in everything published for this audience: terms, articles, key points. No query finds nothing. */
export async function searchReading(audience: Audience, query: string): Promise<SearchResults> {
  const wanted = query.normalize('NFC').trim().slice(0, LONGEST_QUERY)
  if (wanted === '') return { query: wanted, results: [], count: 0 }
  const hits = findInIndex(indexOf(await readingMaterial(audience)), wanted)
  const results = hits.slice(0, MOST_RESULTS).map(({ shown, marks }): SearchResult => (
    { ...shown.what, texts: shown.texts.map((text, at) => ({ ...text, marks: marks[at] ?? [] })) }
  ))
  return { query: wanted, results, count: hits.length }
}

function indexOf(material: Content): SearchIndex<SearchedThing> {
  const index = indexes.get(material) ?? indexForSearch(searchEntries(material))
  indexes.set(material, index)
  return index
}
