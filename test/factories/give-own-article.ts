import type { Article } from '#core/article/article'
import type { KeyPoint } from '#core/key-point/key-point'
import type { Question } from '#core/question/question'
import { questionRevision } from '#core/question/question-revision'
import type { Database } from '#data/client'

/** In the id, and in the words, of all that `giveOwnArticle` makes. */
export const OWN = 'zzown'

/**
 * Gives a classroom an imported article of its own: a copy of a published one, with its key points and their questions, marked by
 * `OWN` everywhere. Returns the questions.
 */
export async function giveOwnArticle(db: Database, articleId: string, classroomId: string, at: Date): Promise<Question[]> {
  const idOf = (id: string) => `${OWN}-${classroomId.slice(-4)}-${id}`
  const own = <T>(body: unknown): T => JSON.parse(JSON.stringify(body).replaceAll(`"articleId":"${articleId}"`, `"articleId":"${idOf(articleId)}"`)) as T
  const row = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const article = { ...own<Article>(row.body), id: idOf(articleId), label: `${OWN} article`, title: `${OWN} title` }
  const shared = { origin: 'imported', classroomId, status: 'published', updatedAt: at } as const
  await db.article.create({ data: { ...shared, id: article.id, position: row.position, contentHash: 'x', body: article as never } })
  const keyPoints = await db.keyPoint.findMany({ where: { articleIds: { equals: [articleId] } }, include: { questions: { include: { revisions: true } } } })
  const made: Question[] = []
  for (const { id, position, body, questions } of keyPoints) {
    const keyPoint = { ...own<KeyPoint>(body), id: idOf(id), statement: `${OWN}: ${own<KeyPoint>(body).statement}` }
    await db.keyPoint.create({ data: { ...shared, id: keyPoint.id, position, revision: 'x', articleIds: [article.id], body: keyPoint as never } })
    for (const { currentRevision, revisions } of questions) {
      const { id: questionId, revision: _, ...rendered } = own<Question>(revisions.find(({ revision }) => revision === currentRevision)?.body)
      const changed = { ...rendered, keyPointId: keyPoint.id, stem: `${OWN}: ${rendered.stem}` }
      const question = { id: idOf(questionId), revision: questionRevision(changed), ...changed }
      await db.question.create({ data: { id: question.id, keyPointId: keyPoint.id, kind: question.kind, currentRevision: question.revision, status: 'published', updatedAt: at } })
      await db.questionRevision.create({ data: { questionId: question.id, revision: question.revision, ruleSetVersion: 1, body: question as never, publishedAt: at } })
      made.push(question)
    }
  }
  return made
}
