import { type ClassroomSummary, findClassrooms } from '../../data/classroom.ts'
import { database } from '../../data/client.ts'
import type { SignedIn } from '../actor'

/** The classrooms that the actor leads or co-teaches. */
export function listClassrooms(actor: SignedIn): Promise<ClassroomSummary[]> {
  return findClassrooms(database(), actor.userId)
}
