import { type PracticePack, packQuestions } from '../../core/question/practice-pack'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import { findArticles } from '../../data/article.ts'
import { database } from '../../data/client.ts'
import { findKeyPointIds } from '../../data/key-point.ts'
import { findPublishedQuestions } from '../../data/question.ts'

/** Everything a guest needs to practise in the browser. */
export async function getPracticePack(): Promise<PracticePack> {
  const db = database()
  const [keyPointIds, questions, articles] = await Promise.all([
    findKeyPointIds(db), findPublishedQuestions(db), findArticles(db),
  ])
  return packQuestions(keyPointIds, questions.map((question) => projectPracticeQuestion(question, articles)))
}
