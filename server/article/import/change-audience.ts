import { v7 as uuidV7 } from 'uuid'
import * as z from 'zod'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { findOwningClassroom } from '../../../data/article-import.ts'
import { database, inTransaction } from '../../../data/client.ts'
import { findImportedArticle, saveAudience } from '../../../data/imported-article.ts'
import { lockPublication } from '../../../data/ledger.ts'
import type { SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import { takeOutOfUse } from './take-out-of-use'

export const audienceSchema = z.discriminatedUnion('audience', [
  z.strictObject({ audience: z.literal('public'), licence: z.string().trim().min(3, { error: 'must name the licence' }).max(200, { error: 'may have at most 200 characters' }) }),
  z.strictObject({ audience: z.literal('classroom') }),
])
export type AudienceInput = z.output<typeof audienceSchema>

/**
 * Opens an imported article to everybody, under a licence that allows it, or closes it to the class that brought it in; where that is
 * gone, closing takes it out of use. For administrators: the route says so. Throws 'not-found'.
 */
export function changeAudience(administrator: SignedIn, articleId: string, input: AudienceInput, now: Instant): Promise<void> {
  const at = new Date(now)
  return inTransaction(database(), async (tx) => {
    await lockPublication(tx)
    const article = await findImportedArticle(tx, articleId)
    const classroomId = await findOwningClassroom(tx, articleId)
    if (!article) throw new AppError('not-found')
    if (input.audience === 'classroom' && classroomId === null) {
      await takeOutOfUse(tx, articleId, { accountId: administrator.userId }, now)
      return insertAuditEntry(tx, { id: uuidV7(), at, actorId: administrator.userId, action: 'article-retired', subjectId: articleId, detail: {} })
    }
    const audience = input.audience === 'public' ? { classroomId: null, licence: input.licence } : { classroomId, licence: null }
    await saveAudience(tx, articleId, audience, at)
    await insertAuditEntry(tx, {
      id: uuidV7(), at, actorId: administrator.userId, action: `article-made-${input.audience}`, subjectId: articleId, detail: input.audience === 'public' ? { licence: input.licence } : { classroomId: classroomId ?? '' },
    })
  })
}
