import { authorizeLeading } from '#server/actor'
import { archiveClassroom, changeClassroom } from '#server/classroom/change-classroom'
import { classroomChangesSchema } from '#server/classroom/classroom-schema'
import { writeRouteOf } from '../../../api-route'
import { ofClassroom } from '../../../route-objects'

export const PUT = writeRouteOf('teacher', ofClassroom, classroomChangesSchema, async ({ actor, classroomId, body, params, now }) => {
  const { isArchived, ...changes } = body
  // First what may be refused, so that nothing is half done.
  if (isArchived !== undefined) await archiveClassroom(actor, await authorizeLeading(actor, params.id), isArchived, now)
  await changeClassroom(actor, classroomId, changes, now)
  return { status: 'changed' }
})
