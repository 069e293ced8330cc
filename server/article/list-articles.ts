import type { Article, Citation } from '../../core/article/article'
import { findArticles } from '../../data/article.ts'
import type { Audience } from '../../data/audience.ts'
import { database } from '../../data/client.ts'
import { findKeyPointArticles } from '../../data/key-point.ts'
import { countQuestions } from '../../data/question.ts'

export type ArticleSummary = {
  id: string
  label: string
  title: string | null
  citation: Citation
  sourceCriticism: Article['sourceCriticism']
  keyPointCount: number
  questionCount: number
}

/** The articles with how much there is to learn from each. A contrast counts for both of its articles. */
export async function listArticles(audience: Audience): Promise<ArticleSummary[]> {
  const db = database()
  const [articles, keyPoints, questions] = await Promise.all([findArticles(db, audience), findKeyPointArticles(db, audience), countQuestions(db, audience)])
  return articles.map(({ id, label, title, citation, sourceCriticism }) => {
    const own = keyPoints.filter((keyPoint) => keyPoint.articleIds.includes(id))
    return {
      id, label, title, citation, sourceCriticism,
      keyPointCount: own.length,
      questionCount: own.reduce((sum, keyPoint) => sum + (questions.get(keyPoint.id) ?? 0), 0),
    }
  })
}
