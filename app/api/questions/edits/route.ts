import { authorizeQuestion } from '#server/actor'
import { publishEdit } from '#server/question/edit/change-question'
import { editedRevisionSchema } from '#server/question/edit/question-edit-schema'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('teacher', editedRevisionSchema, async ({ actor, body, now }) =>
  publishEdit(await authorizeQuestion(actor, body.questionId), body, now),
)
