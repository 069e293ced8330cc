import { authorizeClassroom } from '#server/actor'
import { assignmentChangesSchema } from '#server/classroom/assignment/assignment-schema'
import { changeAssignment } from '#server/classroom/assignment/change-assignment'
import { writeRoute } from '../../../../../api-route'

type Params = { id: string; assignmentId: string }

export const PUT = writeRoute<'teacher', typeof assignmentChangesSchema, Params>('teacher', assignmentChangesSchema, async ({ actor, body, params, now }) => {
  await changeAssignment(actor, await authorizeClassroom(actor, params.id), params.assignmentId, body, now)
  return { status: 'changed' }
})
