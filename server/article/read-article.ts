import type { Article } from '../../core/article/article'
import type { KeyPoint } from '../../core/key-point/key-point'
import { findArticle } from '../../data/article.ts'
import { database } from '../../data/client.ts'
import { findKeyPoints } from '../../data/key-point.ts'
import { AppError } from '../app-error'

/** One article's brief with its key points. Throws 'not-found'. */
export async function readArticle(id: string): Promise<{ article: Article; keyPoints: KeyPoint[] }> {
  const db = database()
  const [article, keyPoints] = await Promise.all([findArticle(db, id), findKeyPoints(db, id)])
  if (!article) throw new AppError('not-found')
  return { article, keyPoints }
}
