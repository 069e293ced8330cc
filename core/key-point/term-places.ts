import { type Article, paragraphText } from '../article/article'
import type { Content } from './content'
import type { KeyPoint } from './key-point'
import { contentLinker } from './linked-terms'

/** Where the material names a term. */
export type TermPlaces = {
  articles: readonly { article: Article; paragraphs: readonly number[] }[]
  keyPoints: readonly KeyPoint[]
}

/** For each term that the articles or key points name, by id: where; in the order of the material. */
export function termPlaces(content: Content): ReadonlyMap<string, TermPlaces> {
  const { articles, keyPoints, terms } = content
  const linked = contentLinker(content)
  const briefs = articles.map((article) => article.paragraphs.map((paragraph) => ({ number: paragraph.number, text: paragraphText(paragraph) })))
  const idsIn = (text: string) => new Set(linked(text).map(({ term }) => term.id))
  const inBriefs = briefs.map((paragraphs) => paragraphs.map(({ number, text }) => ({ number, ids: idsIn(text) })))
  const inKeyPoints = keyPoints.map((keyPoint) => ({ keyPoint, ids: idsIn(keyPoint.statement) }))
  const places = terms.map(({ id }): [string, TermPlaces] => [id, {
    articles: articles
      .map((article, at) => ({ article, paragraphs: (inBriefs[at] ?? []).filter(({ ids }) => ids.has(id)).map(({ number }) => number) }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    keyPoints: inKeyPoints.filter(({ ids }) => ids.has(id)).map(({ keyPoint }) => keyPoint),
  }])
  return new Map(places.filter(([, { articles: named, keyPoints: points }]) => named.length + points.length > 0))
}
