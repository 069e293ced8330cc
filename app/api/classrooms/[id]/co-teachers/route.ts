import { coTeacherSchema } from '#server/classroom/classroom-schema'
import { addCoTeacher } from '#server/classroom/manage-co-teachers'
import { writeRouteOf } from '../../../../api-route'
import { ofLedClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofLedClassroom, coTeacherSchema, async ({ actor, classroomId, body, now }) => {
  await addCoTeacher(actor, classroomId, body.name, now)
  return { status: 'added' }
})
