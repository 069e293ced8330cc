import { authorizeQuestion } from '#server/actor'
import { dismissFlags, flagDismissalSchema } from '#server/question/queue/dismiss-flags'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute('teacher', flagDismissalSchema, async ({ actor, body, now }) => {
  await dismissFlags(await authorizeQuestion(actor, body.questionId), body, now)
  return { status: 'dismissed' }
})
