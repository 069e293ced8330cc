import { authorizeAdministration } from '#server/actor'
import { schoolClassroomSchema } from '#server/administration/administration-schema'
import { archiveSchoolClassroom, handOverClassroom } from '#server/administration/change-school-classroom'
import { idOrNotFound } from '#server/id-or-not-found'
import { writeRoute } from '../../../../api-route'

export const PUT = writeRoute<'administrator', typeof schoolClassroomSchema, { id: string }>('administrator', schoolClassroomSchema, async ({ actor, body, params, now }) => {
  const by = authorizeAdministration(actor)
  const id = idOrNotFound(params.id)
  await ('name' in body ? handOverClassroom(by, id, body.name, now) : archiveSchoolClassroom(by, id, body.isArchived, now))
  return { status: 'changed' }
})
