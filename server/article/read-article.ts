import type { Article } from '../../core/article/article'
import type { KeyPoint } from '../../core/key-point/key-point'
import type { Audience } from '../../data/audience.ts'
import { AppError } from '../app-error'
import { readingMaterial } from './reading-material'
import { type TermLinks, termLinks } from './term-links'

export type ReadableArticle = {
  article: Article
  keyPoints: KeyPoint[]
  /** Finds the names in a text of it that lead to the term base. */
  linked: TermLinks
}

/** One article's brief with its key points. Throws 'not-found', also for what is another audience's. */
export async function readArticle(audience: Audience, id: string): Promise<ReadableArticle> {
  const material = await readingMaterial(audience)
  const article = material.articles.find((each) => each.id === id)
  if (!article) throw new AppError('not-found')
  const keyPoints = material.keyPoints.filter(({ evidence }) => evidence.some(({ articleId }) => articleId === id))
  return { article, keyPoints, linked: termLinks(material) }
}
