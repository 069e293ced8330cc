import { authorizeAdministration } from '#server/actor'
import { retentionSchema } from '#server/administration/administration-schema'
import { changeRetention } from '#server/administration/retention'
import { writeRoute } from '../../../api-route'

export const PUT = writeRoute('administrator', retentionSchema, async ({ actor, body, now }) => {
  await changeRetention(authorizeAdministration(actor), body, now)
  return { status: 'changed' }
})
