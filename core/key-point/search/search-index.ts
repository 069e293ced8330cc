import { searchPieces, type SearchPiece } from './search-pieces'

/** How a thing is also called: shared by every place that speaks of it, so that a search reads it once. */
export type OtherNames = {
  /** Names as written, in any script. */
  names: readonly string[]
  /** Spellings that follow from them, in small letters without spaces: "gimjeongeun". */
  spellings: readonly string[]
}

/** A stretch of a text that is also called otherwise, in UTF-16 offsets. */
export type Gloss = { start: number; end: number; otherNames: OtherNames }

export type SearchField = {
  text: string
  /** How much a hit here counts: a name more than a sentence. */
  weight: number
  glosses: readonly Gloss[]
}

/** Something that can be found; `shown` is handed back as it is. */
export type SearchEntry<Shown> = { shown: Shown; fields: readonly SearchField[] }

export type IndexedNames = { names: readonly (readonly SearchPiece[])[]; spellings: readonly string[] }

export type IndexedField = {
  weight: number
  pieces: readonly SearchPiece[]
  glosses: readonly { start: number; end: number; names: IndexedNames }[]
}

export type SearchIndex<Shown> = { entries: readonly { shown: Shown; fields: readonly IndexedField[] }[] }

/** Takes every text apart once. The order of `entries` decides between equally good hits. */
export function indexForSearch<Shown>(entries: readonly SearchEntry<Shown>[]): SearchIndex<Shown> {
  const known = new Map<OtherNames, IndexedNames>()
  const indexed = (names: OtherNames): IndexedNames => {
    const made = known.get(names) ?? { names: names.names.map(searchPieces), spellings: names.spellings }
    known.set(names, made)
    return made
  }
  return {
    entries: entries.map(({ shown, fields }) => ({
      shown,
      fields: fields.map(({ text, weight, glosses }) => ({
        weight,
        pieces: searchPieces(text),
        glosses: glosses.map(({ start, end, otherNames }) => ({ start, end, names: indexed(otherNames) })),
      })),
    })),
  }
}

