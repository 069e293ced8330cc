import { authorizeLeading } from '#server/actor'
import { coTeacherIdSchema } from '#server/classroom/classroom-schema'
import { removeCoTeacher } from '#server/classroom/manage-co-teachers'
import { writeRoute } from '../../../../../api-route'

export const POST = writeRoute<'teacher', typeof coTeacherIdSchema, { id: string }>('teacher', coTeacherIdSchema, async ({ actor, body, params, now }) => {
  await removeCoTeacher(actor, await authorizeLeading(actor, params.id), body.teacherId, now)
  return { status: 'removed' }
})
