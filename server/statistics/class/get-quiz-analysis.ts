import type { Option, QuestionKind } from '../../../core/question/question'
import { revisionName } from '../../../core/question/revision-name'
import type { Instant } from '../../../core/shared/instant'
import { analyseQuiz } from '../../../core/statistics/analyse-quiz'
import type { RevisionAnalysis } from '../../../core/statistics/analyse-revisions'
import { deservesLook } from '../../../core/statistics/question-flags'
import type { QuizFigures } from '../../../core/statistics/quiz-figures'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findQuizAnswers } from '../../../data/quiz-answers.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { findAssignmentOf } from '../../classroom/assignment/find-assignment-of'
import { handInExpired } from '../../classroom/assignment/quiz/hand-in-expired'
import { type QuestionOrder, inOrder } from './question-order'

export type AnalysedItem = RevisionAnalysis & { kind: QuestionKind; stem: string; answer: string; options: Pick<Option, 'id' | 'text' | 'isKey'>[]; isAsked: true }

export type ClassQuizAnalysis = {
  name: string
  title: string
  /** Each attempt draws some of the items. */
  isDrawn: boolean
  figures: QuizFigures
  items: AnalysedItem[]
  /** Those that somebody should read again, the most certain first. */
  toLookAt: AnalysedItem[]
}

/** Classical analysis of a quiz from each learner's first finished attempt. Throws 'not-found' for what is no quiz of this classroom. */
export async function getQuizAnalysis(classroomId: AuthorizedClassroomId, assignmentId: string, order: QuestionOrder, now: Instant): Promise<ClassQuizAnalysis> {
  const assignment = await findAssignmentOf(classroomId, assignmentId)
  const classroom = await findClassroomSettings(database(), classroomId)
  if (!classroom || assignment.kind !== 'quiz') throw new AppError('not-found')
  await handInExpired({ assignmentId }, now)
  const { items: given, questions } = await findQuizAnswers(database(), { classroomId, assignmentId })
  const { figures, items } = analyseQuiz(given)
  const byName = new Map(questions.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), question]))
  const shown = items.flatMap((item): AnalysedItem[] => {
    const question = byName.get(revisionName(item))
    if (!question) return []
    const { kind, stem, answer, options } = question
    return [{ ...item, kind, stem, answer, options: options.map(({ id, text, isKey }) => ({ id, text, isKey })), isAsked: true }]
  })
  return {
    name: classroom.name, title: assignment.title, isDrawn: assignment.drawn !== null && assignment.drawn < given.length, figures,
    items: inOrder(shown, order), toLookAt: inOrder(shown.filter(({ flags }) => deservesLook(flags)), { by: 'flags', isDescending: false }),
  }
}
