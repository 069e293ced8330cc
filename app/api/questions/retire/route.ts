import { authorizeQuestion } from '#server/actor'
import { retireQuestion } from '#server/question/edit/change-question'
import { questionIdSchema } from '#server/question/revision-schema'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('teacher', questionIdSchema, async ({ actor, body, now }) => {
  await retireQuestion(await authorizeQuestion(actor, body.questionId), now)
  return { status: 'retired' }
})
