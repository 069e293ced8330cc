import { authorizeQuestion } from '#server/actor'
import { acceptQuestion } from '#server/question/edit/change-question'
import { revisionSchema } from '#server/question/revision-schema'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('teacher', revisionSchema, async ({ actor, body, now }) =>
  acceptQuestion(await authorizeQuestion(actor, body.questionId), body.revision, now),
)
