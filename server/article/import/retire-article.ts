import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { lockImport, saveImportState } from '../../../data/article-import.ts'
import { database, inTransaction } from '../../../data/client.ts'
import { findImportedArticle } from '../../../data/imported-article.ts'
import { lockPublication } from '../../../data/ledger.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import { mayChangeArticle } from './may-change-article'
import { openReview } from './open-import'
import { takeOutOfUse } from './take-out-of-use'

/**
 * Takes an imported article and its questions out of use. What was learned stays, and it can be published again.
 * Throws 'not-found', and 'not-allowed' for what an administrator opened to everybody.
 */
export function retireArticle(teacher: SignedIn, classroomId: AuthorizedClassroomId, importId: string, now: Instant): Promise<void> {
  const at = new Date(now)
  return inTransaction(database(), async (tx) => {
    await lockPublication(tx)
    const { articleId, state } = await openReview(tx, classroomId, importId)
    if (state !== 'published') throw new AppError('not-found')
    if (!mayChangeArticle(teacher, await findImportedArticle(tx, articleId))) throw new AppError('not-allowed')
    await lockImport(tx, importId)
    await takeOutOfUse(tx, articleId, { accountId: teacher.userId, importId }, now)
    await saveImportState(tx, importId, 'retired')
    await insertAuditEntry(tx, { id: uuidV7(), at, actorId: teacher.userId, action: 'article-retired', subjectId: articleId, detail: { classroomId, importId } })
  })
}
