import * as z from 'zod'
import { CLASSROOM_NAME_RULES } from '../../core/classroom/classroom-name-rules'
import { readJoinCode } from '../../core/classroom/join-code'
import { isVisible } from '../../core/shared/is-visible'
import { tidyName } from '../../core/shared/tidy-name'

const LONGEST_CODE_DAYS = 365

const nameOf = (least: number, most: number) => z
  .string()
  .transform(tidyName)
  .refine((name) => name.length >= least && name.length <= most, { error: `must have ${least} to ${most} characters` })
  .refine(isVisible, { error: 'may not have invisible characters' })

const classroomNameSchema = nameOf(CLASSROOM_NAME_RULES.least, CLASSROOM_NAME_RULES.most)
const sectionNameSchema = nameOf(CLASSROOM_NAME_RULES.leastOfSection, CLASSROOM_NAME_RULES.most)

/** Whoever may join, and until when: a number of days, or null to close the door. */
const codeDaysSchema = z.number().int().min(1, { error: 'must be at least 1' }).max(LONGEST_CODE_DAYS, { error: `may be at most ${LONGEST_CODE_DAYS}` }).nullable()

export const newClassroomSchema = z.strictObject({ name: classroomNameSchema })
export type NewClassroom = z.output<typeof newClassroomSchema>

export const classroomChangesSchema = z.strictObject({
  name: classroomNameSchema.optional(),
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

export const sectionSchema = z.strictObject({ name: sectionNameSchema })
const MOST_AT_ONCE = 600
/** Learners to put into a section, or, with null, into none. */
export const placeMembersSchema = z.strictObject({ learnerIds: z.array(z.uuid()).min(1).max(MOST_AT_ONCE), sectionId: z.uuid().nullable() })

/** A teacher by account name, as typed. */
export const coTeacherSchema = z.strictObject({ name: z.string().max(200) })
export const coTeacherIdSchema = z.strictObject({ teacherId: z.uuid() })
