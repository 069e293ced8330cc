import * as z from 'zod'
import { MAX_REPORT_LENGTH, REPORT_REASONS } from '../../core/question/question-report'
import type { Instant } from '../../core/shared/instant'
import { database } from '../../data/client.ts'
import { isQuestionVisible } from '../../data/question.ts'
import { saveQuestionReport } from '../../data/question-report.ts'
import { countQuestionReport } from '../account/attempt-limits'
import type { AuthorizedLearnerId } from '../actor'
import { AppError } from '../app-error'
import { answeringAudience } from '../audience'
import { revisionSchema } from './revision-schema'

export const questionReportSchema = revisionSchema.extend({
  reason: z.enum(REPORT_REASONS),
  text: z.string().trim().max(MAX_REPORT_LENGTH, { error: `may have at most ${MAX_REPORT_LENGTH} characters` }),
})
export type QuestionReportInput = z.output<typeof questionReportSchema>

/**
 * A learner finds something wrong with a question: kept for an administrator. Said again of the same revision, it takes the
 * place of what was said before. Throws 'not-found' for a revision that was never published, or not to this learner, and 'too-many-attempts'.
 */
export async function reportQuestion(learnerId: AuthorizedLearnerId, report: QuestionReportInput, now: Instant): Promise<void> {
  await countQuestionReport(learnerId)
  const db = database()
  if (!(await isQuestionVisible(db, await answeringAudience(learnerId), report))) throw new AppError('not-found')
  await saveQuestionReport(db, { ...report, learnerId, reportedAt: new Date(now) })
}
