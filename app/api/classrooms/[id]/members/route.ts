import { authorizeClassroom } from '#server/actor'
import { memberChangeSchema } from '#server/classroom/classroom-schema'
import { changeMember } from '#server/classroom/manage-members'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof memberChangeSchema, { id: string }>('teacher', memberChangeSchema, async ({ actor, body, params, now }) => {
  await changeMember(actor, await authorizeClassroom(actor, params.id), body.learnerId, body.change, now)
  return { status: 'changed' }
})
