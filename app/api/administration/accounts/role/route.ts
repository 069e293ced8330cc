import { authorizeAdministration } from '#server/actor'
import { roleChangeSchema } from '#server/administration/administration-schema'
import { changeRole } from '#server/administration/change-account'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute('administrator', roleChangeSchema, async ({ actor, body, now }) => {
  await changeRole(authorizeAdministration(actor), body.accountId, body.role, now)
  return { status: 'changed' }
})
