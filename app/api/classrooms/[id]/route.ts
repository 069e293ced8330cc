import { authorizeClassroom } from '#server/actor'
import { changeClassroom } from '#server/classroom/change-classroom'
import { classroomChangesSchema } from '#server/classroom/classroom-schema'
import { writeRoute } from '../../../api-route'

export const PUT = writeRoute<'teacher', typeof classroomChangesSchema, { id: string }>('teacher', classroomChangesSchema, async ({ actor, body, params, now }) => {
  await changeClassroom(actor, await authorizeClassroom(actor, params.id), body, now)
  return { status: 'changed' }
})
