import { changeGrade } from '#server/classroom/gradebook/change-grade'
import { gradeChangeSchema } from '#server/classroom/gradebook/grade-schema'
import { writeRouteOf } from '../../../../../../api-route'
import { ofWork } from '../../../../../../route-objects'

export const PUT = writeRouteOf('teacher', ofWork, gradeChangeSchema, async ({ actor, classroomId, body, params, now }) => {
  await changeGrade(actor, classroomId, params, body, now)
  return { status: 'changed' }
})
