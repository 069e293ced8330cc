import { authorizeClassroom } from '#server/actor'
import { placeMembersSchema } from '#server/classroom/classroom-schema'
import { placeMembers } from '#server/classroom/manage-sections'
import { writeRoute } from '../../../../../api-route'

export const POST = writeRoute<'teacher', typeof placeMembersSchema, { id: string }>('teacher', placeMembersSchema, async ({ actor, body, params, now }) => ({
  count: await placeMembers(actor, await authorizeClassroom(actor, params.id), body, now),
}))
