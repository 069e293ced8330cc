import { database } from '../../../data/client.ts'
import { findSections, type Section } from '../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../actor'

/** The sections of a class that something can be assigned to, by name. */
export function listSections(classroomId: AuthorizedClassroomId): Promise<Section[]> {
  return findSections(database(), classroomId)
}
