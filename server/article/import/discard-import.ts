import { deleteImport } from '../../../data/article-import.ts'
import { database } from '../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { openImport } from './open-import'

/** Deletes an import that was never published, its text and its drafts with it. Throws 'not-found', also for a published one. */
export async function discardImport(classroomId: AuthorizedClassroomId, importId: string): Promise<void> {
  const { id } = await openImport(database(), classroomId, importId)
  if (!(await deleteImport(database(), id))) throw new AppError('not-found')
}
