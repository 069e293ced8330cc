import { projectPracticeQuestion } from '#core/question/project-practice-question'
import type { Question } from '#core/question/question'
import type { StudyPack } from '#core/question/study-pack'
import type { Article } from '#core/article/article'

/** A pack of these questions. */
export function studyPack(id: string, questions: readonly Question[], articles: readonly Article[]): StudyPack {
  const projected = questions.map((question) => projectPracticeQuestion(question, articles))
  const passages = new Map(projected.flatMap((question) => question.passages).map((passage) => [`${passage.articleId} ${passage.paragraph}`, passage]))
  return {
    id, keyPointIds: [...new Set(questions.map(({ keyPointId }) => keyPointId))], passages: [...passages.values()], terms: [],
    questions: projected.map(({ passages: _, ...packed }) => packed),
  }
}
