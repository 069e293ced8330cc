import { ownLearnerId } from '#server/actor'
import { getReminders } from '#server/schedule/reminder/get-reminders'
import { reminderHourSchema } from '#server/schedule/reminder/reminder-schema'
import { setReminderHour } from '#server/schedule/reminder/set-reminder-hour'
import { readRoute, writeRoute } from '../../api-route'

export const GET = readRoute('signed-in', async ({ actor, now }) => getReminders(ownLearnerId(actor), now))

export const PUT = writeRoute('signed-in', reminderHourSchema, async ({ actor, body }) => {
  await setReminderHour(ownLearnerId(actor), body.hour)
  return { status: 'changed' }
})
