import { type QuizAssignment, findAssignmentsOf } from '../../../../data/assignment.ts'
import { database } from '../../../../data/client.ts'
import type { AuthorizedLearnerId } from '../../../actor'
import { AppError } from '../../../app-error'
import { isUuid } from '../../../is-uuid'

/** A quiz that this learner is assigned. Throws 'not-found' for any other, existing or not. */
export async function findOwnQuiz(learnerId: AuthorizedLearnerId, assignmentId: string): Promise<{ assignment: QuizAssignment; classroomName: string }> {
  const [own] = isUuid(assignmentId) ? await findAssignmentsOf(database(), learnerId, assignmentId) : []
  if (own?.assignment.kind !== 'quiz') throw new AppError('not-found')
  return { assignment: own.assignment, classroomName: own.classroomName }
}
