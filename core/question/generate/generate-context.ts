import type { Article } from '../../article/article'
import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import { indexTerms, type TermIndex } from '../../key-point/term-index'

/** What every generator may look at. */
export type GenerateContext = {
  articles: readonly Article[]
  keyPoints: readonly KeyPoint[]
  terms: TermIndex
  /** Ids of the terms that make or pass on a claim. */
  speaking: ReadonlySet<string>
}

/** Prepares content for the generators. Articles are sorted by id: their order in the input does not matter. */
export function generateContext(content: Content): GenerateContext {
  const { keyPoints } = content
  const terms = indexTerms(content.terms)
  return {
    articles: content.articles.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    keyPoints,
    terms,
    speaking: new Set(keyPoints.flatMap((keyPoint) => keyPoint.attribution.map((link) => link.who))),
  }
}
