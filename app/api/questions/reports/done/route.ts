import { authorizeQuestion } from '#server/actor'
import { closeQuestionReport, closeReportSchema } from '#server/question/close-question-report'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute('teacher', closeReportSchema, async ({ actor, body, now }) => {
  await closeQuestionReport(await authorizeQuestion(actor, body.questionId), body, now)
  return { status: 'done' }
})
