import { type Article, paragraphText } from './article'
import { sentenceHash } from './sentence-hash'
import { sharedWordRuns } from './shared-word-runs'
import { splitParagraphs } from './split-paragraphs'
import { splitSentences } from './split-sentences'

/** A place in a source text, 1-based. */
export type SourcePlace = { paragraph: number; sentence: number }

/** What is wrong between a brief and its source; `paragraph` and `sentence` are those of the brief. */
export type BriefProblem =
  | { type: 'source-missing'; paragraph: number; sentence: number; source: SourcePlace }
  | {
      type: 'hash-differs'
      paragraph: number
      sentence: number
      source: SourcePlace
      /** What stands at that place of the source given. */
      actual: string
      /** Where the sentence with this hash stands instead, if anywhere. */
      foundAt: SourcePlace | null
    }
  | { type: 'copied-words'; paragraph: number; words: string }

type SourceIndex = { textAt: ReadonlyMap<string, string>; placeOf: ReadonlyMap<string, SourcePlace> }

function placeKey(place: SourcePlace): string {
  return `${place.paragraph}.${place.sentence}`
}

function indexSource(source: string): SourceIndex {
  const textAt = new Map<string, string>()
  const placeOf = new Map<string, SourcePlace>()
  for (const paragraph of splitParagraphs(source)) {
    for (const sentence of splitSentences(paragraph.text)) {
      const place = { paragraph: paragraph.number, sentence: sentence.number }
      const hash = sentenceHash(sentence.text)
      textAt.set(placeKey(place), sentence.text)
      if (!placeOf.has(hash)) placeOf.set(hash, place)
    }
  }
  return { textAt, placeOf }
}

/**
 * Holds a brief against the text that it summarises. An empty list says: every sentence of the brief
 * names source sentences that stand where it says, and no 13 words in a row are the source's.
 */
export function verifyBrief(article: Article, source: string): BriefProblem[] {
  const index = indexSource(source)
  const problems: BriefProblem[] = []
  for (const paragraph of article.paragraphs) {
    for (const [at, sentence] of paragraph.sentences.entries()) {
      for (const { hash, ...place } of sentence.sources) {
        const where = { paragraph: paragraph.number, sentence: at + 1, source: place }
        const actual = index.textAt.get(placeKey(place))
        if (actual === undefined) problems.push({ type: 'source-missing', ...where })
        else if (sentenceHash(actual) !== hash) {
          problems.push({ type: 'hash-differs', ...where, actual, foundAt: index.placeOf.get(hash) ?? null })
        }
      }
    }
    for (const words of sharedWordRuns(paragraphText(paragraph), source)) {
      problems.push({ type: 'copied-words', paragraph: paragraph.number, words })
    }
  }
  return problems
}

/** How many of the brief's hashes occur anywhere in a text: tells which brief belongs to it. */
export function countKnownHashes(article: Article, source: string): number {
  const { placeOf } = indexSource(source)
  const hashes = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) => sentence.sources.map((each) => each.hash)),
  )
  return new Set(hashes.filter((hash) => placeOf.has(hash))).size
}
