import * as z from 'zod'
import { leaveCoTeaching } from '#server/classroom/manage-co-teachers'
import { writeRouteOf } from '../../../../../api-route'
import { ofClassroom } from '../../../../../route-objects'

const schema = z.strictObject({})

export const POST = writeRouteOf('teacher', ofClassroom, schema, async ({ actor, classroomId, now }) => {
  await leaveCoTeaching(actor, classroomId, now)
  return { status: 'left' }
})
