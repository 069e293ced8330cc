import * as z from 'zod'
import { authorizeClassroom } from '#server/actor'
import { removeSection } from '#server/classroom/manage-sections'
import { idOrNotFound } from '#server/id-or-not-found'
import { writeRoute } from '../../../../../../api-route'

const schema = z.strictObject({})
type Params = { id: string; sectionId: string }

export const POST = writeRoute<'teacher', typeof schema, Params>('teacher', schema, async ({ actor, params, now }) => {
  await removeSection(actor, await authorizeClassroom(actor, params.id), idOrNotFound(params.sectionId), now)
  return { status: 'removed' }
})
