import { contentWordSet, countShared, jaccard } from './text-similarity'

/** A collection of texts, found by the content words that they share with another text. What is found comes in the order of the collection. */
export type SimilarTexts<Entry> = {
  /** The entries whose text is at least so alike (`textSimilarity`; 0 < `least` ≤ 1). */
  alike(text: string, least: number): Entry[]
  /** The entries whose text has at least this share (0 < `least` ≤ 1) of the content words of `text`. */
  holding(text: string, least: number): Entry[]
}

type Text<Entry> = { at: number; entry: Entry; words: ReadonlySet<string> }
/** A word of a text; `place` counts the text's words from the rarest in the collection on, from 0. */
type Occurrence<Entry> = { text: Text<Entry>; place: number }

/** A share of a count may come out a little too high: so much less is asked of a candidate, and what is found is checked exactly. */
const ROUNDING = 1e-9

/**
 * An inverted index over content words. With the words in one order, rarest first, the first word that two texts share is
 * among the first n - m + 1 of either one, where n counts its words and m of them are shared (prefix filtering: Chaudhuri,
 * Ganti & Kaushik 2006, doi:10.1109/ICDE.2006.9; Bayardo, Ma & Srikant 2007, doi:10.1145/1242572.1242591). A Jaccard
 * similarity of t takes m ≥ t·n. So few entries are compared, and they are exactly found.
 */
export function similarTexts<Entry>(entries: readonly Entry[], textOf: (entry: Entry) => string): SimilarTexts<Entry> {
  const texts = entries.map((entry, at): Text<Entry> => ({ at, entry, words: contentWordSet(textOf(entry)) }))
  const frequency = new Map<string, number>()
  for (const { words } of texts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rarestFirst = (words: ReadonlySet<string>) =>
    [...words].sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1))
  const occurrences = occurrencesIn(texts, rarestFirst)

  /** Whatever holds this share of the words has one of these. */
  const among = (words: ReadonlySet<string>, least: number) =>
    rarestFirst(words).slice(0, lastPlace(words.size, least) + 1).flatMap((word) => occurrences.get(word) ?? [])

  return {
    alike: (text, least) => {
      const words = contentWordSet(text)
      if (words.size === 0) return entriesOf(texts.filter((other) => other.words.size === 0))
      const candidates = among(words, least).filter((each) => each.place <= lastPlace(each.text.words.size, least))
      return entriesOf(candidates.map((each) => each.text), (other) => jaccard(words, other) >= least)
    },
    holding: (text, least) => {
      const words = contentWordSet(text)
      const candidates = words.size === 0 ? texts : among(words, least).map((each) => each.text)
      return entriesOf(candidates, (other) => countShared(words, other) >= least * words.size)
    },
  }
}

/** The last place at which the first shared word can stand in a text of so many words, when at least this share of them is shared. */
function lastPlace(size: number, least: number): number {
  return size - Math.max(1, Math.ceil(least * size - ROUNDING))
}

function occurrencesIn<Entry>(
  texts: readonly Text<Entry>[],
  rarestFirst: (words: ReadonlySet<string>) => readonly string[],
): ReadonlyMap<string, Occurrence<Entry>[]> {
  const found = new Map<string, Occurrence<Entry>[]>()
  for (const text of texts) {
    for (const [place, word] of rarestFirst(text.words).entries()) {
      const list = found.get(word)
      if (list) list.push({ text, place })
      else found.set(word, [{ text, place }])
    }
  }
  return found
}

function entriesOf<Entry>(texts: readonly Text<Entry>[], fits: (words: ReadonlySet<string>) => boolean = () => true): Entry[] {
  return [...new Set(texts)].filter((text) => fits(text.words)).sort((one, other) => one.at - other.at).map((text) => text.entry)
}
