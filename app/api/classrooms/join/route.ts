import { clientAddress } from '#server/account/client-address'
import { ownLearnerId } from '#server/actor'
import { joinSchema } from '#server/classroom/classroom-schema'
import { joinClassroom } from '#server/classroom/join-classroom'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', joinSchema, ({ actor, body, request, now }) =>
  joinClassroom(ownLearnerId(actor), body.code, clientAddress(request.headers), now),
)
