import type { Article } from '../article/article'
import type { Content } from '../key-point/content'
import type { KeyPoint } from '../key-point/key-point'
import { indexTerms, type TermIndex } from '../key-point/term-index'

/** One version of everything that questions rest on, looked up by id. */
export type Material = {
  articles: ReadonlyMap<string, Article>
  keyPoints: ReadonlyMap<string, KeyPoint>
  terms: TermIndex
}

/** Prepares content for looking up; build once, mark many. */
export function indexMaterial(content: Content): Material {
  return {
    articles: new Map(content.articles.map((article) => [article.id, article])),
    keyPoints: new Map(content.keyPoints.map((keyPoint) => [keyPoint.id, keyPoint])),
    terms: indexTerms(content.terms),
  }
}
