import { newAssignmentSchema } from '#server/classroom/assignment/assignment-schema'
import { createQuiz } from '#server/classroom/assignment/create-quiz'
import { createStudy } from '#server/classroom/assignment/study/create-study'
import { writeRouteOf } from '../../../../api-route'
import { ofClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, newAssignmentSchema, async ({ actor, classroomId, body, now }) => {
  return { id: body.kind === 'study' ? await createStudy(actor, classroomId, body, now) : await createQuiz(actor, classroomId, body, now) }
})
