import { searchKey } from './search-pieces'

/** More words than this are not a search but a sentence: the rest is ignored. */
const MOST_WORDS = 8
/** So many words of a query may stand for one of the text: "gim jeong eun" for a spelling without spaces. */
const MOST_JOINED = 4

/** One or more neighbouring words of a query, read as one. */
export type QueryGroup = { from: number; to: number; key: string }

/** A query as it is looked up: how many words, and every group of neighbouring ones. */
export type SearchWords = { count: number; groups: readonly QueryGroup[]; whole: string }

/** Takes a query apart. A query without letters and digits has no words. */
export function searchWords(query: string): SearchWords {
  const words = (query.match(/(?:[\p{L}\p{M}\p{N}](?:['’‘.](?=[\p{L}\p{N}]))?)+/gu) ?? [])
    .map(searchKey).filter((key) => key !== '').slice(0, MOST_WORDS)
  const groups = words.flatMap((_, from) =>
    words.slice(from, from + MOST_JOINED).map((__, more) => (
      { from, to: from + more, key: words.slice(from, from + more + 1).join('') }
    )))
  return { count: words.length, groups, whole: words.join('') }
}
