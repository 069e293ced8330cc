import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { removeCalendar } from '#server/schedule/reminder/replace-calendar'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute('signed-in', z.strictObject({}), async ({ actor }) => {
  await removeCalendar(ownLearnerId(actor))
  return { status: 'removed' }
})
