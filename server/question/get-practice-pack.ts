import type { PracticeQuestion } from '../../core/question/practice-question'
import { projectPracticeQuestion } from '../../core/question/project-practice-question'
import { findArticles } from '../../data/article.ts'
import { database } from '../../data/client.ts'
import { findKeyPointIds } from '../../data/key-point.ts'
import { findPublishedQuestions } from '../../data/question.ts'

/** Everything a guest needs to practise in the browser. */
export type PracticePack = {
  /** In teaching order. */
  keyPointIds: readonly string[]
  questions: readonly PracticeQuestion[]
}

export async function getPracticePack(): Promise<PracticePack> {
  const db = database()
  const [keyPointIds, questions, articles] = await Promise.all([
    findKeyPointIds(db), findPublishedQuestions(db), findArticles(db),
  ])
  return { keyPointIds, questions: questions.map((question) => projectPracticeQuestion(question, articles)) }
}
