import { database } from '../../../data/client.ts'
import { findImportedArticles } from '../../../data/imported-article.ts'
import type { Article } from '../../../core/article/article'

export type AudienceOfArticle = { article: Article; classroomName: string | null; isPublic: boolean; licence: string | null }

/** Every imported article in use and who may read it. For administrators: the page says so. */
export async function listImportedArticles(): Promise<AudienceOfArticle[]> {
  const articles = await findImportedArticles(database())
  return articles.map(({ article, classroomName, classroomId, licence }) => ({ article, classroomName, isPublic: classroomId === null, licence }))
}
