import { ownLearnerId } from '#server/actor'
import { askForMail } from '#server/schedule/reminder/ask-for-mail'
import { mailAddressSchema } from '#server/schedule/reminder/reminder-schema'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', mailAddressSchema, async ({ actor, body, now }) => {
  await askForMail(ownLearnerId(actor), body.address, now)
  return { status: 'asked' }
})
