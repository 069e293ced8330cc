import * as z from 'zod'
import { ACCOUNT_RULES } from '../../core/shared/account-rules'
import { isVisible } from '../../core/shared/is-visible'
import { tidyName } from '../../core/shared/tidy-name'
import { joinCodeSchema } from '../classroom/classroom-schema'
import { timeZoneSchema } from '../settings/time-zone-schema'

const { leastName, mostName, leastPassword, mostPassword } = ACCOUNT_RULES

export const nameSchema = z
  .string()
  .transform(tidyName)
  .refine((name) => name.length >= leastName && name.length <= mostName, { error: `must have ${leastName} to ${mostName} characters` })
  .refine(isVisible, { error: 'may not have invisible characters' })

export const passwordSchema = z
  .string()
  .min(leastPassword, { error: `must have at least ${leastPassword} characters` })
  .max(mostPassword, { error: `may have at most ${mostPassword} characters` })

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
