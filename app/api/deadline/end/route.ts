import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { endDeadline } from '#server/schedule/deadline/end-deadline'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', z.strictObject({}), async ({ actor }) => {
  await endDeadline(ownLearnerId(actor))
  return { status: 'ended' }
})
