import { v7 as uuidV7 } from 'uuid'
import * as z from 'zod'
import { FLAG_CODES } from '../../../core/statistics/question-flags'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { database, inTransaction } from '../../../data/client.ts'
import { insertFlagDismissals } from '../../../data/flag-dismissal.ts'
import { findStanding } from '../../../data/question.ts'
import type { AuthorizedQuestion } from '../../actor'
import { AppError } from '../../app-error'
import { revisionSchema } from '../revision-schema'

export const flagDismissalSchema = revisionSchema.extend({ codes: z.array(z.enum(FLAG_CODES)).min(1).max(FLAG_CODES.length) })

/** An author has looked into what practice says against a wording and lets it be. Throws 'not-found' when the wording was never published. */
export async function dismissFlags(question: AuthorizedQuestion, { revision, codes }: z.output<typeof flagDismissalSchema>, now: Instant): Promise<void> {
  const at = new Date(now)
  await inTransaction(database(), async (tx) => {
    if (!(await findStanding(tx, question.id, revision))) throw new AppError('not-found')
    const fresh = await insertFlagDismissals(tx, codes.map((code) => ({ questionId: question.id, revision, code })), question.editorId, at)
    if (fresh === 0) return
    await insertAuditEntry(tx, {
      id: uuidV7(), at, actorId: question.editorId, action: 'question-flags-dismissed', subjectId: question.id, detail: { revision, codes: codes.join(' ') },
    })
  })
}
