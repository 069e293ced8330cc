import { type Assignment, findAssignment } from '../../../data/assignment.ts'
import { database } from '../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { isUuid } from '../../is-uuid'

/** An assignment of this classroom. Throws 'not-found' for any other, existing or not. */
export async function findAssignmentOf(classroomId: AuthorizedClassroomId, id: string): Promise<Assignment> {
  const assignment = isUuid(id) ? await findAssignment(database(), classroomId, id) : null
  if (!assignment) throw new AppError('not-found')
  return assignment
}
