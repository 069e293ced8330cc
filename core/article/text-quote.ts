import { type Article, paragraphText } from './article'

/**
 * A quote selector into a brief: W3C Web Annotation TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector) plus article and paragraph.
 */
export type TextQuote = {
  articleId: string
  /** Number of the brief paragraph, 1-based. */
  paragraph: number
  exact: string
  /** Text right before and after `exact`; only needed when `exact` occurs more than once. */
  prefix: string
  suffix: string
}

/** UTF-16 offsets of a located quote in its paragraph's text. */
export type QuoteLocation = { start: number; end: number }

/**
 * Finds a quote in its article.
 * Returns null when article or paragraph differ, when the text does not occur,
 * or when it occurs more than once and prefix and suffix do not single one out.
 */
export function locateQuote(article: Article, quote: TextQuote): QuoteLocation | null {
  if (article.id !== quote.articleId || quote.exact === '') return null
  const paragraph = article.paragraphs.find((candidate) => candidate.number === quote.paragraph)
  if (!paragraph) return null
  const text = paragraphText(paragraph)
  const starts: number[] = []
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + 1)) {
    const fits = text.slice(0, at).endsWith(quote.prefix) && text.slice(at + quote.exact.length).startsWith(quote.suffix)
    if (fits) starts.push(at)
  }
  const [start] = starts
  if (start === undefined || starts.length > 1) return null
  return { start, end: start + quote.exact.length }
}
