import * as z from 'zod'
import { joinCodeSchema } from '../classroom/classroom-schema'
import { timeZoneSchema } from '../settings/time-zone-schema'

const MIN_PASSWORD = 10
/** Invisible and broken characters would let two names look the same. */
const isVisible = (text: string) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)

export const nameSchema = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
  .refine((name) => name.length >= 2 && name.length <= 40, { error: 'must have 2 to 40 characters' })
  .refine(isVisible, { error: 'may not have invisible characters' })

/** Long rather than intricate (NIST SP 800-63B). */
export const passwordSchema = z
  .string()
  .min(MIN_PASSWORD, { error: `must have at least ${MIN_PASSWORD} characters` })
  .max(200, { error: 'may have at most 200 characters' })

export const signUpSchema = z.strictObject({
  name: nameSchema,
  password: passwordSchema,
  email: z.email({ error: 'is no e-mail address' }).max(200).optional(),
  timeZone: timeZoneSchema.optional(),
  /** A class to join with the new account. */
  classCode: joinCodeSchema.optional(),
})
export type SignUp = z.output<typeof signUpSchema>

export const acceptInvitationSchema = z.strictObject({
  token: z.string().min(20).max(100),
  name: nameSchema,
  password: passwordSchema,
  timeZone: timeZoneSchema.optional(),
})
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>

export const deleteAccountSchema = z.strictObject({
  password: z.string().min(1, { error: 'is missing' }).max(200, { error: 'may have at most 200 characters' }),
  /** A teacher's classrooms go too. Without it an account that leads one stays. */
  deletesClassrooms: z.boolean().optional(),
})
export type DeleteAccount = z.output<typeof deleteAccountSchema>
