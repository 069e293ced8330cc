import * as z from 'zod'
import { authorizeClassroom } from '#server/actor'
import { leaveCoTeaching } from '#server/classroom/manage-co-teachers'
import { writeRoute } from '../../../../../api-route'

const schema = z.strictObject({})

export const POST = writeRoute<'teacher', typeof schema, { id: string }>('teacher', schema, async ({ actor, params, now }) => {
  await leaveCoTeaching(actor, await authorizeClassroom(actor, params.id), now)
  return { status: 'left' }
})
