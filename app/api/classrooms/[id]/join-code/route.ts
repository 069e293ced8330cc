import { renewJoinCode } from '#server/classroom/change-classroom'
import { joinCodeDaysSchema } from '#server/classroom/classroom-schema'
import { writeRouteOf } from '../../../../api-route'
import { ofClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, joinCodeDaysSchema, async ({ actor, classroomId, body, now }) => ({
  joinCode: await renewJoinCode(actor, classroomId, body.days, now),
}))
