import { assignmentChangesSchema } from '#server/classroom/assignment/assignment-schema'
import { changeAssignment } from '#server/classroom/assignment/change-assignment'
import { writeRouteOf } from '../../../../../api-route'
import { ofAssignment } from '../../../../../route-objects'

export const PUT = writeRouteOf('teacher', ofAssignment, assignmentChangesSchema, async ({ actor, classroomId, body, params, now }) => {
  await changeAssignment(actor, classroomId, params.assignmentId, body, now)
  return { status: 'changed' }
})
