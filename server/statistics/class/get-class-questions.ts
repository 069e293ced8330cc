import type { Instant } from '../../../core/shared/instant'
import { deservesLook } from '../../../core/statistics/question-flags'
import { findArticleLabels } from '../../../data/article.ts'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { type AnalysedQuestion, type QuestionAnalysis, readQuestionAnalysis } from './read-question-analysis'
import { type QuestionOrder, inOrder } from './question-order'

export type ClassQuestions = Omit<QuestionAnalysis, 'hidden' | 'confusions'> & {
  name: string
  /** The articles that the class has answered questions on. */
  articles: { id: string; label: string }[]
  /** Those that somebody should read again, the most certain first. */
  toLookAt: (AnalysedQuestion & { isMixedUp: boolean })[]
}

/** The questions that a class has answered, of one article or of all, in the order asked for. Throws 'not-found'. */
export async function getClassQuestions(
  classroomId: AuthorizedClassroomId, { articleId, order }: { articleId: string | null; order: QuestionOrder }, now: Instant,
): Promise<ClassQuestions> {
  const classroom = await findClassroomSettings(database(), classroomId)
  if (!classroom) throw new AppError('not-found')
  const { hidden: _hidden, questions, confusions, ...analysis } = await readQuestionAnalysis({ of: 'classroom', classroomId }, true, now)
  const mixedUp = new Set(confusions.flatMap(({ keyPointIds }) => keyPointIds))
  const wanted = questions.filter(({ articleIds }) => articleId === null || articleIds.includes(articleId))
  return {
    ...analysis, articles: await findArticleLabels(database(), [...new Set(questions.flatMap(({ articleIds }) => articleIds))]), name: classroom.name, questions: inOrder(wanted, order),
    toLookAt: inOrder(wanted.filter(({ flags, isAsked }) => isAsked && deservesLook(flags)), { by: 'flags', isDescending: false })
      .map((question) => ({ ...question, isMixedUp: mixedUp.has(question.keyPointId) })),
  }
}
