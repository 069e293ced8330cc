import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { endOwnMail } from '#server/schedule/reminder/end-mail'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute('signed-in', z.strictObject({}), async ({ actor }) => {
  await endOwnMail(ownLearnerId(actor))
  return { status: 'ended' }
})
