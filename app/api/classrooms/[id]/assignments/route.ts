import { authorizeClassroom } from '#server/actor'
import { newAssignmentSchema } from '#server/classroom/assignment/assignment-schema'
import { createQuiz } from '#server/classroom/assignment/create-quiz'
import { createStudy } from '#server/classroom/assignment/study/create-study'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof newAssignmentSchema, { id: string }>('teacher', newAssignmentSchema, async ({ actor, body, params, now }) => {
  const classroomId = await authorizeClassroom(actor, params.id)
  return { id: body.kind === 'study' ? await createStudy(actor, classroomId, body, now) : await createQuiz(actor, classroomId, body, now) }
})
