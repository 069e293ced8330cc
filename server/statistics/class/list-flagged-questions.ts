import type { Instant } from '../../../core/shared/instant'
import { deservesLook } from '../../../core/statistics/question-flags'
import type { AuthorizedClassroomId } from '../../actor'
import { inOrder } from './question-order'
import { type AnalysedQuestion, readQuestionAnalysis } from './read-question-analysis'

export type FlaggedQuestion = AnalysedQuestion & {
  /** The answers were simulated for a demonstration: they say nothing of the question itself. */
  isDemo: boolean
}

/**
 * The questions for everybody that practice in all classrooms says somebody should read again, the most certain first; then those of
 * demonstrations. From five learners on, as no names are seen here; figures are at most an hour old.
 */
export async function listFlaggedQuestions(now: Instant): Promise<FlaggedQuestion[]> {
  const [all, demonstrations] = [await readQuestionAnalysis({ of: 'all-classrooms' }, false, now), await readQuestionAnalysis({ of: 'demonstrations' }, false, now)]
  return [...flagged(all.questions, false), ...flagged(demonstrations.questions, true)]
}

/** As `listFlaggedQuestions`, of the classroom's own articles, by its own learners. */
export async function listFlaggedQuestionsOfClass(classroomId: AuthorizedClassroomId, now: Instant): Promise<FlaggedQuestion[]> {
  const { questions } = await readQuestionAnalysis({ of: 'classroom', classroomId }, true, now)
  return flagged(questions.filter(({ isOwn }) => isOwn), false)
}

function flagged(questions: readonly AnalysedQuestion[], isDemo: boolean): FlaggedQuestion[] {
  const worth = questions.filter(({ flags, isAsked }) => isAsked && deservesLook(flags))
  return inOrder(worth, { by: 'flags', isDescending: false }).map((question) => ({ ...question, isDemo }))
}
