import * as z from 'zod'
import { LOCALES } from '../pick-locale'
import { timeZoneSchema } from './time-zone-schema'

const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

const retention = 'must be from 0.7 to 0.97'

/** What `PUT /api/settings` takes: what is left out stays as it is. */
export const settingsSchema = z.strictObject({
  desiredRetention: z.number({ error: retention }).min(0.7, { error: retention }).max(0.97, { error: retention }),
  newPerDay: wholeNumber(0, 100),
  reviewsPerDay: wholeNumber(1, 1000).nullable(),
  weekdayShares: z.array(z.union([z.literal(0), z.literal(0.5), z.literal(1)])).length(7)
    .refine((shares) => shares.some((share) => share > 0), { error: 'must leave a day to study' }),
  timeZone: timeZoneSchema,
  rolloverHour: wholeNumber(0, 23),
  sessionUnit: z.enum(['questions', 'minutes']),
  sessionSize: wholeNumber(1, 200),
  keyShortcuts: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  locale: z.enum(LOCALES),
}).partial()
export type SettingsChange = z.output<typeof settingsSchema>
