import { authorizeLeading } from '#server/actor'
import { coTeacherSchema } from '#server/classroom/classroom-schema'
import { addCoTeacher } from '#server/classroom/manage-co-teachers'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof coTeacherSchema, { id: string }>('teacher', coTeacherSchema, async ({ actor, body, params, now }) => {
  await addCoTeacher(actor, await authorizeLeading(actor, params.id), body.name, now)
  return { status: 'added' }
})
