import { coTeacherIdSchema } from '#server/classroom/classroom-schema'
import { removeCoTeacher } from '#server/classroom/manage-co-teachers'
import { writeRouteOf } from '../../../../../api-route'
import { ofLedClassroom } from '../../../../../route-objects'

export const POST = writeRouteOf('teacher', ofLedClassroom, coTeacherIdSchema, async ({ actor, classroomId, body, now }) => {
  await removeCoTeacher(actor, classroomId, body.teacherId, now)
  return { status: 'removed' }
})
