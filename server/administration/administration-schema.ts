import * as z from 'zod'
import { RETENTION_CHOICES } from '../../core/classroom/retention-choices'

const pageSchema = z.coerce.number().int().min(1).max(100_000).default(1).catch(1)
const partSchema = z.string().max(80).default('').catch('')
const roleSchema = z.enum(['learner', 'teacher', 'administrator'])

/** What a page's address asks for; what makes no sense there asks for nothing. */
export const accountQuerySchema = z.object({ name: partSchema, role: roleSchema.optional().catch(undefined), page: pageSchema })
export const classroomQuerySchema = z.object({ name: partSchema, page: pageSchema })
export const auditQuerySchema = z.object({ person: partSchema, action: z.string().regex(/^[a-z-]{1,60}$/).optional().catch(undefined), page: pageSchema })

export const roleChangeSchema = z.strictObject({ accountId: z.uuid(), role: roleSchema })
export const statusChangeSchema = z.strictObject({ accountId: z.uuid(), isSuspended: z.boolean() })
/** One of the two: who leads it from now on, by account name, or whether it is archived. */
export const schoolClassroomSchema = z.union([z.strictObject({ name: z.string().max(200) }), z.strictObject({ isArchived: z.boolean() })])

const daysOf = (choices: readonly number[]) => z.number().nullable().refine((days) => days === null || choices.includes(days), { error: 'is none of the choices' })
export const retentionSchema = z.strictObject({
  auditDays: daysOf(RETENTION_CHOICES.auditDays),
  unusedAccountDays: daysOf(RETENTION_CHOICES.unusedAccountDays),
  archivedMembershipDays: daysOf(RETENTION_CHOICES.archivedMembershipDays),
})
