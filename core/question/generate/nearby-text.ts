import { type Article, paragraphText } from '../../article/article'
import type { TextQuote } from '../../article/text-quote'

/** The paragraph of the first quote and the two before it: what a reader of the quote has in mind. */
export function nearbyText([quote]: readonly TextQuote[], articles: readonly Article[]): string {
  const paragraphs = articles.find(({ id }) => id === quote?.articleId)?.paragraphs ?? []
  const at = paragraphs.findIndex(({ number }) => number === quote?.paragraph)
  return paragraphs.slice(Math.max(0, at - 2), at + 1).map(paragraphText).join(' ')
}
