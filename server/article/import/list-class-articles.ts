import { findImports, type ImportSummary } from '../../../data/article-import.ts'
import { database } from '../../../data/client.ts'
import { countPublicArticles, findArticlesOfClassroom } from '../../../data/imported-article.ts'
import { findClassroomSettings } from '../../../data/classroom.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'

export type ClassArticle = {
  articleId: string
  label: string
  isPublic: boolean
  isRetired: boolean
  questions: number
  /** Where it is reviewed. */
  importId: string | null
}

export type ClassArticles = {
  classroomName: string
  articles: ClassArticle[]
  /** Imports that are not published yet: to be made, failed, or waiting for the teacher. */
  drafts: ImportSummary[]
  publicCount: number
}

/** What a class has to read and study, and what its teachers are still bringing in. Throws 'not-found'. */
export async function listClassArticles(classroomId: AuthorizedClassroomId): Promise<ClassArticles> {
  const db = database()
  const [classroom, imports, articles, publicCount] = await Promise.all([
    findClassroomSettings(db, classroomId), findImports(db, classroomId), findArticlesOfClassroom(db, classroomId), countPublicArticles(db),
  ])
  if (!classroom) throw new AppError('not-found')
  return {
    classroomName: classroom.name, publicCount,
    articles: articles.map(({ article, classroomId: audience, status, questions }) => ({
      articleId: article.id, label: article.label, isPublic: audience === null, isRetired: status === 'retired', questions,
      importId: imports.find(({ articleId, publishedAt }) => articleId === article.id && publishedAt !== null)?.id ?? null,
    })),
    drafts: imports.filter(({ publishedAt }) => publishedAt === null),
  }
}
