import { findSections } from '../../../data/assignment.ts'
import { database } from '../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../actor'

/** The sections of a class that something can be assigned to, by name. */
export function listSections(classroomId: AuthorizedClassroomId): Promise<{ id: string; name: string }[]> {
  return findSections(database(), classroomId)
}
