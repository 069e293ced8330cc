import { authorizeClassroom, authorizeLeading } from '#server/actor'
import { archiveClassroom, changeClassroom } from '#server/classroom/change-classroom'
import { classroomChangesSchema } from '#server/classroom/classroom-schema'
import { writeRoute } from '../../../api-route'

export const PUT = writeRoute<'teacher', typeof classroomChangesSchema, { id: string }>('teacher', classroomChangesSchema, async ({ actor, body, params, now }) => {
  const { isArchived, ...changes } = body
  // First what may be refused, so that nothing is half done.
  if (isArchived !== undefined) await archiveClassroom(actor, await authorizeLeading(actor, params.id), isArchived, now)
  await changeClassroom(actor, await authorizeClassroom(actor, params.id), changes, now)
  return { status: 'changed' }
})
