import type { Article } from '../../article/article'
import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import { indexTerms, type TermIndex } from '../../key-point/term-index'

/** What every generator may look at. */
export type GenerateContext = {
  articles: readonly Article[]
  keyPoints: readonly KeyPoint[]
  terms: TermIndex
}

/** Prepares content for the generators. Articles are sorted by id: their order in the input does not matter. */
export function generateContext(content: Content): GenerateContext {
  return { articles: content.articles.toSorted((one, other) => (one.id < other.id ? -1 : 1)), keyPoints: content.keyPoints, terms: indexTerms(content.terms) }
}
