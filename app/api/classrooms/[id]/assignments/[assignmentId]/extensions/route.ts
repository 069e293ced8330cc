import { authorizeClassroom } from '#server/actor'
import { extensionSchema } from '#server/classroom/assignment/assignment-schema'
import { grantExtension } from '#server/classroom/assignment/quiz/grant-extension'
import { writeRoute } from '../../../../../../api-route'

type Params = { id: string; assignmentId: string }

export const PUT = writeRoute<'teacher', typeof extensionSchema, Params>('teacher', extensionSchema, async ({ actor, body, params, now }) => {
  await grantExtension(actor, await authorizeClassroom(actor, params.id), params.assignmentId, body, now)
  return { status: 'granted' }
})
