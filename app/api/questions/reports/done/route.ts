import { closeQuestionReport, closeReportSchema } from '#server/question/close-question-report'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute('administrator', closeReportSchema, async ({ actor, body, now }) => {
  await closeQuestionReport(actor.userId, body, now)
  return { status: 'done' }
})
