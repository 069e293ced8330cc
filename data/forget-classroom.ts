import type { Article } from '../core/article/article'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/**
 * Deletes the imported articles that were a classroom's alone, with their versions, key points and questions. Call it in the transaction
 * that deletes the classroom, once that is gone: the database refuses otherwise. Questions that learners have answered stay with their key
 * points, out of use, and the text of their article is emptied. Passes over all reviews once where there is such an article.
 */
export async function forgetArticlesOf(tx: Connection, classroomId: string, at: Date): Promise<void> {
  const own = { classroomId, origin: 'imported' as const }
  const articles = await tx.article.findMany({ where: own, select: { id: true, body: true } })
  if (articles.length === 0) return
  const keyPoints = await tx.keyPoint.findMany({ where: own, select: { id: true, articleIds: true } })
  const reviewed = await tx.$queryRaw<{ keyPointId: string; questionId: string }[]>`
    SELECT DISTINCT "keyPointId", "questionId" FROM "Review" WHERE "keyPointId" = ANY(${keyPoints.map(({ id }) => id)}::text[])`
  const kept = { keyPoints: new Set(reviewed.map(({ keyPointId }) => keyPointId)), questions: reviewed.map(({ questionId }) => questionId) }
  await tx.$queryRaw`SELECT set_config('hoedam.forgotten_classroom', ${classroomId}, true)`
  await forgetQuestions(tx, classroomId, kept.questions)
  await tx.keyPoint.deleteMany({ where: { ...own, id: { notIn: [...kept.keyPoints] } } })
  await tx.question.updateMany({ where: { keyPoint: own, status: 'published' }, data: { status: 'retired', updatedAt: at } })
  await tx.keyPoint.updateMany({ where: own, data: { status: 'retired', updatedAt: at } })
  await tx.articleVersion.deleteMany({ where: { article: own } })
  const needed = new Set(keyPoints.flatMap(({ id, articleIds }) => (kept.keyPoints.has(id) ? articleIds : [])))
  await tx.article.deleteMany({ where: { ...own, id: { notIn: [...needed] } } })
  for (const { id, body } of articles.filter((article) => needed.has(article.id))) {
    await tx.article.update({ where: { id }, data: { status: 'retired', updatedAt: at, body: json({ ...stored<Article>(body), paragraphs: [] }) } })
  }
  await tx.$queryRaw`SELECT set_config('hoedam.forgotten_classroom', '', true)`
}

async function forgetQuestions(tx: Connection, classroomId: string, keptIds: string[]): Promise<void> {
  const rows = await tx.question.findMany({
    where: { id: { notIn: keptIds }, keyPoint: { classroomId, origin: 'imported' } }, select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  const theirs = { where: { questionId: { in: ids } } }
  await tx.ledgerEntry.deleteMany(theirs)
  await tx.flagDismissal.deleteMany(theirs)
  await tx.revisionInvalidation.deleteMany(theirs)
  await tx.questionRevision.deleteMany(theirs)
  await tx.question.deleteMany({ where: { id: { in: ids } } })
}
