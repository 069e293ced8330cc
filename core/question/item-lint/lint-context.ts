import type { Article } from '../../article/article'
import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import { indexTerms, type TermIndex } from '../../key-point/term-index'

/** The corpus that a question is held against. */
export type LintContext = {
  articles: ReadonlyMap<string, Article>
  keyPoints: readonly KeyPoint[]
  keyPointById: ReadonlyMap<string, KeyPoint>
  terms: TermIndex
}

/** Prepares content for the rules; build once, lint many. */
export function lintContext(content: Content): LintContext {
  return {
    articles: new Map(content.articles.map((article) => [article.id, article])),
    keyPoints: content.keyPoints,
    keyPointById: new Map(content.keyPoints.map((keyPoint) => [keyPoint.id, keyPoint])),
    terms: indexTerms(content.terms),
  }
}
