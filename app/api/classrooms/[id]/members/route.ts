import { memberChangeSchema } from '#server/classroom/classroom-schema'
import { changeMember } from '#server/classroom/manage-members'
import { writeRouteOf } from '../../../../api-route'
import { ofClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, memberChangeSchema, async ({ actor, classroomId, body, now }) => {
  await changeMember(actor, classroomId, body.learnerId, body.change, now)
  return { status: 'changed' }
})
