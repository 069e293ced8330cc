import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { replaceCalendar } from '#server/schedule/reminder/replace-calendar'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', z.strictObject({}), async ({ actor, now }) => ({ path: await replaceCalendar(ownLearnerId(actor), now) }))
