import * as z from 'zod'
import { resetPassword } from '#server/account/reset-password'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('administrator', z.strictObject({ accountId: z.uuid() }), async ({ actor, body, now }) => ({
  password: await resetPassword(body.accountId, actor.userId, now),
}))
