import { type QuizAssignment, findAssignmentsWorkedOnBy } from '../../../../data/assignment.ts'
import { database } from '../../../../data/client.ts'
import type { AuthorizedLearnerId } from '../../../actor'
import { AppError } from '../../../app-error'
import { isUuid } from '../../../is-uuid'

/**
 * A quiz that this learner is assigned, or has an attempt at though it was given to another section than theirs is by now: what they began
 * there they may end, but begin nothing. Throws 'not-found' for any other, existing or not.
 */
export async function findOwnQuiz(learnerId: AuthorizedLearnerId, assignmentId: string): Promise<{ assignment: QuizAssignment; classroomName: string; isGiven: boolean }> {
  const [own] = isUuid(assignmentId) ? await findAssignmentsWorkedOnBy(database(), learnerId, assignmentId) : []
  if (own?.assignment.kind !== 'quiz') throw new AppError('not-found')
  return { ...own, assignment: own.assignment }
}
