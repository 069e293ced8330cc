import { authorizeClassroom } from '#server/actor'
import { memberSchema } from '#server/classroom/classroom-schema'
import { resetMemberPassword } from '#server/classroom/manage-members'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof memberSchema, { id: string }>('teacher', memberSchema, async ({ actor, body, params, now }) => ({
  password: await resetMemberPassword(actor, await authorizeClassroom(actor, params.id), body.learnerId, now),
}))
