import type { Instant } from '../../../core/shared/instant'
import { deservesLook } from '../../../core/statistics/question-flags'
import { type QuestionOrder, inOrder } from './question-order'
import { type AnalysedQuestion, type QuestionAnalysis, readQuestionAnalysis } from './read-question-analysis'

/** The questions for everybody by the answers of all classrooms, demonstrations left out, in the order asked for; nothing of fewer than five learners. */
export async function getAllQuestions(order: QuestionOrder, now: Instant): Promise<QuestionAnalysis & { toLookAt: AnalysedQuestion[] }> {
  const analysis = await readQuestionAnalysis({ of: 'all-classrooms' }, false, now)
  const toLookAt = analysis.questions.filter(({ flags, isAsked }) => isAsked && deservesLook(flags))
  return { ...analysis, questions: inOrder(analysis.questions, order), toLookAt: inOrder(toLookAt, { by: 'flags', isDescending: false }) }
}
