import { memberSchema } from '#server/classroom/classroom-schema'
import { resetMemberPassword } from '#server/classroom/manage-members'
import { writeRouteOf } from '../../../../api-route'
import { ofClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, memberSchema, async ({ actor, classroomId, body, now }) => ({
  password: await resetMemberPassword(actor, classroomId, body.learnerId, now),
}))
