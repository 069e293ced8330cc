import { authorizeAdministration } from '#server/actor'
import { statusChangeSchema } from '#server/administration/administration-schema'
import { changeSuspension } from '#server/administration/change-account'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute('administrator', statusChangeSchema, async ({ actor, body, now }) => {
  await changeSuspension(authorizeAdministration(actor), body.accountId, body.isSuspended, now)
  return { status: 'changed' }
})
