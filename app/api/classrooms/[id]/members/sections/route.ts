import { placeMembersSchema } from '#server/classroom/classroom-schema'
import { placeMembers } from '#server/classroom/manage-sections'
import { writeRouteOf } from '../../../../../api-route'
import { ofClassroom } from '../../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, placeMembersSchema, async ({ actor, classroomId, body, now }) => ({
  count: await placeMembers(actor, classroomId, body, now),
}))
