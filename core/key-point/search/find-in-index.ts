import type { IndexedField, IndexedNames, SearchIndex } from './search-index'
import type { SearchPiece } from './search-pieces'
import { type QueryGroup, type SearchWords, searchWords } from './search-words'

/** Where in a field the hits are, in UTF-16 offsets. */
export type SearchMark = { start: number; end: number }

/** `marks`: for each field of the entry, in its order. `score` compares hits of one search only. */
export type SearchHit<Shown> = { shown: Shown; score: number; marks: readonly (readonly SearchMark[])[] }

/** How good a hit is by how it was found: 1 for a whole word. */
const PREFIX = 0.6
const INSIDE = 0.7
const OTHER_NAME = 0.9
const OTHER_SPELLING = 0.8
/** Shorter starts of a computed spelling mean nothing. */
const SHORTEST_SPELLING = 3
/** A field that is the query as a whole counts so many times more. */
const WHOLE = 3

type Found = { quality: number; marks: readonly SearchMark[] }
type Reader = (names: IndexedNames, group: QueryGroup) => number

/**
 * Everything that has all words of the query, wherever, best first. A word is found by its start, in any script, by
 * another name or spelling of what a text speaks of; two words also where the text writes one, and the other way round.
 */
export function findInIndex<Shown>(index: SearchIndex<Shown>, query: string): SearchHit<Shown>[] {
  const words = searchWords(query)
  if (words.count === 0) return []
  const readNames = rememberedNames()
  return index.entries
    .flatMap(({ shown, fields }) => {
      const found = fields.map((field) => findInField(field, words, readNames))
      const best = words.groups.filter(({ from, to }) => from === to).map(({ from }) =>
        Math.max(...found.map(({ perWord }) => perWord[from] ?? 0)))
      if (best.some((score) => score === 0)) return []
      const whole = Math.max(...found.map(({ whole: bonus }) => bonus))
      return [{ shown, score: whole + best.reduce((sum, score) => sum + score, 0) / words.count, marks: found.map(({ marks }) => merged(marks)) }]
    })
    .sort((one, other) => other.score - one.score) // stable: the order of the entries decides
}

function findInField(field: IndexedField, words: SearchWords, readNames: Reader): { perWord: number[]; marks: SearchMark[]; whole: number } {
  const perWord = new Array<number>(words.count).fill(0)
  const marks: SearchMark[] = []
  const whole = field.pieces.map(({ key }) => key).join('') === words.whole ? WHOLE * field.weight : 0
  for (const group of words.groups) {
    const { quality, marks: at } = findGroup(field, group, readNames)
    if (quality === 0) continue
    marks.push(...at)
    for (let word = group.from; word <= group.to; word += 1) perWord[word] = Math.max(perWord[word] ?? 0, quality * field.weight)
  }
  return { perWord, marks, whole }
}

function findGroup(field: IndexedField, group: QueryGroup, readNames: Reader): Found {
  const written = findInPieces(field.pieces, group.key)
  const glossed = field.glosses
    .map(({ start, end, names }) => ({ start, end, quality: readNames(names, group) }))
    .filter(({ quality }) => quality > 0)
  return {
    quality: Math.max(written.quality, ...glossed.map(({ quality }) => quality)),
    // Where the word itself is written, it is marked, not the whole name.
    marks: [...written.marks, ...glossed.filter(({ start, end }) => !written.marks.some((mark) => mark.start >= start && mark.end <= end))
      .map(({ start, end }) => ({ start, end }))],
  }
}

/** The start of a piece, or of several that belong together, is the key; or the key goes on where they end. */
function findInPieces(pieces: readonly SearchPiece[], key: string): Found {
  const marks: SearchMark[] = []
  let quality = 0
  pieces.forEach((first, from) => {
    let read = first.key
    let last = first
    for (let at = from + 1; read.length < key.length && key.startsWith(read); at += 1) {
      const piece = pieces[at]
      if (!piece?.joins) break
      read += piece.key
      last = piece
    }
    if (!read.startsWith(key)) return
    marks.push({ start: first.start, end: last.end })
    quality = Math.max(quality, (read === key ? 1 : PREFIX) * (first.startsWord ? 1 : INSIDE))
  })
  return { quality, marks }
}

/** The same names stand at many places: they are read once a search. */
function rememberedNames(): Reader {
  const known = new Map<IndexedNames, Map<string, number>>()
  return (names, { key }) => {
    const byKey = known.get(names) ?? new Map<string, number>()
    known.set(names, byKey)
    const quality = byKey.get(key) ?? readNames(names, key)
    byKey.set(key, quality)
    return quality
  }
}

function readNames({ names, spellings }: IndexedNames, key: string): number {
  const named = Math.max(0, ...names.map((pieces) => findInPieces(pieces, key).quality)) * OTHER_NAME
  if (key.length < SHORTEST_SPELLING) return named
  const spelt = spellings.includes(key) ? OTHER_SPELLING : spellings.some((each) => each.startsWith(key)) ? OTHER_SPELLING * PREFIX : 0
  return Math.max(named, spelt)
}

function merged(marks: readonly SearchMark[]): SearchMark[] {
  const result: SearchMark[] = []
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result.at(-1)
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end)
    else result.push({ ...mark })
  }
  return result
}
