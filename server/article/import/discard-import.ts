import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { deleteImport } from '../../../data/article-import.ts'
import { database, inTransaction } from '../../../data/client.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import { openImport } from './open-import'

/** Deletes an import that was never published, its text and its drafts with it. Throws 'not-found', also for a published one. */
export function discardImport(teacher: SignedIn, classroomId: AuthorizedClassroomId, importId: string, now: Instant): Promise<void> {
  return inTransaction(database(), async (tx) => {
    const { id, articleId } = await openImport(tx, classroomId, importId)
    if (!(await deleteImport(tx, id))) throw new AppError('not-found')
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: 'import-discarded', subjectId: articleId, detail: { classroomId, importId } })
  })
}
