import type { Article, BriefParagraph } from './article'
import { locateQuote, type TextQuote } from './text-quote'

/**
 * Where a quote of an article's earlier version is in a later one.
 * stands: same paragraph, same sentence around it. changed: same paragraph, another sentence around it.
 * moved: now in the paragraph given. lost: nowhere, or in several places of which none is the old one.
 */
export type FollowedQuote =
  | { type: 'stands' }
  | { type: 'changed' }
  | { type: 'moved'; paragraph: number; sentenceChanged: boolean }
  | { type: 'lost' }

/**
 * Follows a quote from one version of its article to the next. A place whose whole sentence is the old one wins over
 * any other, and the old paragraph over other paragraphs. `before` null (version unknown): no sentence counts as unchanged.
 */
export function followQuote(quote: TextQuote, before: Article | null, after: Article | null): FollowedQuote {
  if (!after) return { type: 'lost' }
  const old = before && sentencesAround(before, quote)
  const places = after.paragraphs.flatMap(({ number }) => {
    const sentences = sentencesAround(after, { ...quote, paragraph: number })
    return sentences === null ? [] : [{ paragraph: number, sentenceChanged: sentences !== old }]
  })
  const unchanged = places.filter(({ sentenceChanged }) => !sentenceChanged)
  const isHome = ({ paragraph }: { paragraph: number }) => paragraph === quote.paragraph
  if (unchanged.some(isHome)) return { type: 'stands' }
  if (unchanged.length === 1 && unchanged[0]) return { type: 'moved', ...unchanged[0] }
  if (places.some(isHome)) return { type: 'changed' }
  return places.length === 1 && places[0] ? { type: 'moved', ...places[0] } : { type: 'lost' }
}

/** The whole sentences that a quote lies in, joined by spaces; null when the quote is not found. */
function sentencesAround(article: Article, quote: TextQuote): string | null {
  const location = locateQuote(article, quote)
  const paragraph = article.paragraphs.find(({ number }) => number === quote.paragraph)
  if (!location || !paragraph) return null
  return sentenceSpans(paragraph)
    .filter(({ start, end }) => start < location.end && location.start < end)
    .map(({ text }) => text)
    .join(' ')
}

/** UTF-16 offsets of each sentence in `paragraphText`. */
function sentenceSpans(paragraph: BriefParagraph): { text: string; start: number; end: number }[] {
  let start = 0
  return paragraph.sentences.map(({ text }) => {
    const span = { text, start, end: start + text.length }
    start = span.end + 1 // the space between sentences
    return span
  })
}
