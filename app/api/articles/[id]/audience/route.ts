import { audienceSchema, changeAudience } from '#server/article/import/change-audience'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'administrator', typeof audienceSchema, { id: string }>('administrator', audienceSchema, async ({ actor, body, params, now }) => {
  await changeAudience(actor, params.id, body, now)
  return { status: 'changed' }
})
