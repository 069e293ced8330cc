import { drawItems } from '../../../../core/classroom/draw-items'
import { type QuizQuestion, quizQuestion } from '../../../../core/classroom/quiz-question'
import { revisionName } from '../../../../core/question/revision-name'
import { type QuizAssignment, findQuizItems } from '../../../../data/assignment.ts'
import { database } from '../../../../data/client.ts'
import { findQuestionRevisions } from '../../../../data/question.ts'
import type { AuthorizedClassroomId } from '../../../actor'
import { AppError } from '../../../app-error'
import { findAssignmentOf } from '../find-assignment-of'

/** A quiz as some learner gets it: one drawing of its items. Nothing is stored. Throws 'not-found'. */
export async function previewQuiz(classroomId: AuthorizedClassroomId, id: string): Promise<{ quiz: QuizAssignment; questions: QuizQuestion[] }> {
  const quiz = await findAssignmentOf(classroomId, id)
  if (quiz.kind !== 'quiz') throw new AppError('not-found')
  const items = drawItems(await findQuizItems(database(), id), quiz, id)
  const found = await findQuestionRevisions(database(), items)
  const byName = new Map(found.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), question]))
  const questions = items.flatMap((item, position) => {
    const question = byName.get(revisionName(item))
    return question ? [quizQuestion(question, quiz.isShuffled ? `${id}.${position}` : null)] : []
  })
  return { quiz, questions }
}
