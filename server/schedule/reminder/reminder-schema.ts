import * as z from 'zod'

const hour = 'must be a whole number from 0 to 23'

/** What `PUT /api/reminders` takes. */
export const reminderHourSchema = z.strictObject({ hour: z.number({ error: hour }).int({ error: hour }).min(0, { error: hour }).max(23, { error: hour }) })

/** What `POST /api/reminders/mail` takes. */
export const mailAddressSchema = z.strictObject({ address: z.email({ error: 'is no e-mail address' }).max(200, { error: 'is no e-mail address' }) })
