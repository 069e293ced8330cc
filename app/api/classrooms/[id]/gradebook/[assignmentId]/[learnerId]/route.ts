import { authorizeClassroom } from '#server/actor'
import { changeGrade } from '#server/classroom/gradebook/change-grade'
import { gradeChangeSchema } from '#server/classroom/gradebook/grade-schema'
import { writeRoute } from '../../../../../../api-route'

type Params = { id: string; assignmentId: string; learnerId: string }

export const PUT = writeRoute<'teacher', typeof gradeChangeSchema, Params>('teacher', gradeChangeSchema, async ({ actor, body, params, now }) => {
  await changeGrade(actor, await authorizeClassroom(actor, params.id), params, body, now)
  return { status: 'changed' }
})
