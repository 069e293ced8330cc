import { authorizeClassroom } from '#server/actor'
import { renewJoinCode } from '#server/classroom/change-classroom'
import { joinCodeDaysSchema } from '#server/classroom/classroom-schema'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof joinCodeDaysSchema, { id: string }>('teacher', joinCodeDaysSchema, async ({ actor, body, params, now }) => ({
  joinCode: await renewJoinCode(actor, await authorizeClassroom(actor, params.id), body.days, now),
}))
