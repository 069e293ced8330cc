import { findClassroomSettings } from '../../data/classroom.ts'
import { database } from '../../data/client.ts'
import type { AuthorizedClassroomId } from '../actor'
import { AppError } from '../app-error'

/** What a classroom is called. Throws 'not-found'. */
export async function readClassroomName(id: AuthorizedClassroomId): Promise<string> {
  const classroom = await findClassroomSettings(database(), id)
  if (!classroom) throw new AppError('not-found')
  return classroom.name
}
