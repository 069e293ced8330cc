import { extensionSchema } from '#server/classroom/assignment/assignment-schema'
import { grantExtension } from '#server/classroom/assignment/quiz/grant-extension'
import { writeRouteOf } from '../../../../../../api-route'
import { ofAssignment } from '../../../../../../route-objects'

export const PUT = writeRouteOf('teacher', ofAssignment, extensionSchema, async ({ actor, classroomId, body, params, now }) => {
  await grantExtension(actor, classroomId, params.assignmentId, body, now)
  return { status: 'granted' }
})
