import { v7 as uuidV7 } from 'uuid'
import * as z from 'zod'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { database, inTransaction } from '../../data/client.ts'
import { closeQuestionReport as close } from '../../data/question-report.ts'
import type { AuthorizedQuestion } from '../actor'
import { AppError } from '../app-error'
import { revisionSchema } from './revision-schema'

export const closeReportSchema = revisionSchema.extend({ learnerId: z.uuid() })

/** Marks a report as dealt with, and notes who did. Throws 'not-found' when there is no open one. */
export async function closeQuestionReport({ editorId: actorId }: AuthorizedQuestion, report: z.output<typeof closeReportSchema>, now: Instant): Promise<void> {
  const at = new Date(now)
  const { questionId, revision } = report
  await inTransaction(database(), async (tx) => {
    if (!(await close(tx, report, at))) throw new AppError('not-found')
    await insertAuditEntry(tx, { id: uuidV7(), at, actorId, action: 'question-report-done', subjectId: questionId, detail: { revision } })
  })
}
