import { type Article, paragraphText } from '../article/article'
import { locateQuote, type QuoteLocation } from '../article/text-quote'
import type { KeyPoint, Relation } from './key-point'

/** A paragraph of an article with what a comparison rests on. */
export type ComparedPassage = { articleId: string; articleLabel: string; paragraph: number; text: string; quotes: readonly QuoteLocation[] }

/** What two articles say on one point. */
export type Comparison = {
  keyPoint: KeyPoint
  relation: Relation
  /** One for each article that is compared, in teaching order; without passages where it is silent. */
  sides: readonly { articleId: string; articleLabel: string; passages: readonly ComparedPassage[] }[]
}

/** Every contrast with the passages of both sides, in teaching order. */
export function compareArticles(articles: readonly Article[], keyPoints: readonly KeyPoint[]): Comparison[] {
  return keyPoints.flatMap((keyPoint) => {
    const { relation, evidence } = keyPoint
    if (relation === null) return []
    // A point that only one article addresses quotes that one alone: the other sides are the silent ones.
    const compared = relation === 'one-only' ? articles : articles.filter(({ id }) => evidence.some(({ articleId }) => articleId === id))
    return [{ keyPoint, relation, sides: compared.map((article) => ({ articleId: article.id, articleLabel: article.label, passages: passagesOf(article, keyPoint) })) }]
  })
}

function passagesOf(article: Article, { evidence }: KeyPoint): ComparedPassage[] {
  return article.paragraphs.flatMap((paragraph) => {
    const quotes = evidence
      .filter((quote) => quote.articleId === article.id && quote.paragraph === paragraph.number)
      .flatMap((quote) => locateQuote(article, quote) ?? [])
    return quotes.length === 0 ? [] : [{
      articleId: article.id, articleLabel: article.label, paragraph: paragraph.number, text: paragraphText(paragraph), quotes,
    }]
  })
}
