import { authorizeClassroom } from '#server/actor'
import { sectionSchema } from '#server/classroom/classroom-schema'
import { idOrNotFound } from '#server/id-or-not-found'
import { changeSectionName } from '#server/classroom/manage-sections'
import { writeRoute } from '../../../../../api-route'

type Params = { id: string; sectionId: string }

export const PUT = writeRoute<'teacher', typeof sectionSchema, Params>('teacher', sectionSchema, async ({ actor, body, params, now }) => {
  await changeSectionName(actor, await authorizeClassroom(actor, params.id), idOrNotFound(params.sectionId), body.name, now)
  return { status: 'changed' }
})
