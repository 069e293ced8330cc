import * as z from 'zod'
import { readJoinCode } from '../../core/classroom/join-code'

const LONGEST_CODE_DAYS = 365

const classroomNameSchema = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
  .refine((name) => name.length >= 2 && name.length <= 60, { error: 'must have 2 to 60 characters' })
  .refine((name) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name), { error: 'may not have invisible characters' })

/** Whoever may join, and until when: a number of days, or null to close the door. */
const codeDaysSchema = z.number().int().min(1, { error: 'must be at least 1' }).max(LONGEST_CODE_DAYS, { error: `may be at most ${LONGEST_CODE_DAYS}` }).nullable()

export const newClassroomSchema = z.strictObject({ name: classroomNameSchema })
export type NewClassroom = z.output<typeof newClassroomSchema>

export const classroomChangesSchema = z.strictObject({
  needsApproval: z.boolean().optional(),
  isArchived: z.boolean().optional(),
})
export type ClassroomChangesInput = z.output<typeof classroomChangesSchema>

export const joinCodeDaysSchema = z.strictObject({ days: codeDaysSchema })

/** A class code as typed; read to its eight symbols. */
export const joinCodeSchema = z.string().max(40).transform((typed, context) => {
  const code = readJoinCode(typed)
  if (code !== null) return code
  context.addIssue({ code: 'custom', message: 'is no class code: eight letters and digits' })
  return z.NEVER
})
export const joinSchema = z.strictObject({ code: joinCodeSchema })
export const leaveSchema = z.strictObject({ classroomId: z.uuid() })

export const MEMBER_CHANGES = ['let-in', 'remove', 'ban'] as const
export type MemberChange = (typeof MEMBER_CHANGES)[number]
export const memberChangeSchema = z.strictObject({ learnerId: z.uuid(), change: z.enum(MEMBER_CHANGES) })
export const memberSchema = z.strictObject({ learnerId: z.uuid() })
