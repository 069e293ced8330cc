import { ownLearnerId } from '#server/actor'
import { leaveSchema } from '#server/classroom/classroom-schema'
import { leaveClassroom } from '#server/classroom/join-classroom'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', leaveSchema, async ({ actor, body, now }) => {
  await leaveClassroom(ownLearnerId(actor), body.classroomId, now)
  return { status: 'left' }
})
