import { findPublishedImport } from '../../../data/article-import.ts'
import { database } from '../../../data/client.ts'
import { findImportedArticle } from '../../../data/imported-article.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'

export type UpdatedArticle = { articleId: string; label: string; details: { title: string; author: string; publishedOn: string; outlet: string } }

/** The article of this class that a new text is for, with what is said of it so far. Throws 'not-found'. */
export async function getUpdatedArticle(classroomId: AuthorizedClassroomId, articleId: string): Promise<UpdatedArticle> {
  const db = database()
  const [own, found] = await Promise.all([findPublishedImport(db, classroomId, articleId), findImportedArticle(db, articleId)])
  if (!own || !found) throw new AppError('not-found')
  const { title, label, citation } = found.article
  return { articleId, label, details: { title: title ?? '', author: citation.author ?? '', publishedOn: citation.publishedOn ?? '', outlet: citation.outlet ?? '' } }
}
