import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { dismissInvalidationNotice } from '#server/review/dismiss-invalidation-notice'
import { writeRoute } from '../../../api-route'

const schema = z.strictObject({ questionId: z.string().max(200), revision: z.string().max(64) })

export const POST = writeRoute('signed-in', schema, async ({ actor, body, now }) => {
  await dismissInvalidationNotice(ownLearnerId(actor), body, now)
  return { status: 'ok' }
})
