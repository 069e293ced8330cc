import { FORM_OF_KIND, type QuestionKind } from '../../../core/question/question'
import { database } from '../../../data/client.ts'
import { findArticles } from '../../../data/article.ts'
import { findKeyPoints } from '../../../data/key-point.ts'
import { findPool, findTitlesByQuestion } from '../../../data/question-pool.ts'
import { findQuestionRevisions } from '../../../data/question.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { classroomAudience } from '../../audience'

/** A question of the pool as a teacher chooses it, with its key. */
export type PoolEntry = {
  id: string; kind: QuestionKind; stem: string; answer: string; options: { id: string; text: string; isKey: boolean }[]
  statement: string; articleIds: readonly string[]; topics: readonly string[]
  /** Of the class's own article. */
  isOwn: boolean
  /** The titles of the class's quizzes that it is in already: who saw its key there can answer it in the next. */
  usedIn: readonly string[]
}

/** The questions that a class may be quizzed with, in teaching order, those of its other quizzes last, and the articles that they belong to. */
export async function listPool(classroomId: AuthorizedClassroomId): Promise<{ entries: PoolEntry[]; articles: { id: string; label: string }[] }> {
  const db = database()
  const audience = classroomAudience(classroomId)
  const [pool, keyPoints, articles, titles] = await Promise.all([
    findPool(db, classroomId), findKeyPoints(db, audience), findArticles(db, audience), findTitlesByQuestion(db, classroomId),
  ])
  const questions = new Map((await findQuestionRevisions(db, pool)).map((question) => [question.id, question]))
  const about = new Map(keyPoints.map((keyPoint) => [keyPoint.id, keyPoint]))
  const entries = pool.flatMap(({ questionId, keyPointId, isOwn }): PoolEntry[] => {
    const [question, keyPoint] = [questions.get(questionId), about.get(keyPointId)]
    if (!question || !keyPoint) return []
    const articleIds = [...new Set(keyPoint.evidence.map(({ articleId }) => articleId))]
    return [{
      id: questionId, kind: question.kind, stem: question.stem, answer: question.answer, statement: keyPoint.statement, topics: keyPoint.topics, articleIds, isOwn, usedIn: titles.get(questionId) ?? [],
      options: FORM_OF_KIND[question.kind] === 'recognition' ? question.options.map(({ id, text, isKey }) => ({ id, text, isKey })) : [],
    }]
  })
  const used = new Set(entries.flatMap(({ articleIds }) => articleIds))
  const isUsed = ({ usedIn }: PoolEntry) => usedIn.length > 0
  return { entries: [...entries.filter((entry) => !isUsed(entry)), ...entries.filter(isUsed)], articles: articles.filter(({ id }) => used.has(id)).map(({ id, label }) => ({ id, label })) }
}
