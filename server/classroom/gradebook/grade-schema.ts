import * as z from 'zod'

/** Line ends and tabs may stand in a text. */
const CONTROL = /[^\P{Cc}\n\t]|\p{Cs}/u
const LONGEST_TEXT = 2_000

const text = z
  .string()
  .max(LONGEST_TEXT, { error: `may have at most ${LONGEST_TEXT} characters` })
  .transform((written) => written.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine((written) => !CONTROL.test(written), { error: 'may not have control characters' })
const reason = text.refine((written) => written.length >= 3, { error: 'must say why, in at least 3 characters' })

/** What a teacher says of a learner's work: one thing at a time. share: 0–1. */
export const gradeChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('comment'), comment: text }),
  z.strictObject({ change: z.literal('set'), share: z.number().min(0, { error: 'must be at least 0' }).max(1, { error: 'may be at most 1' }), reason }),
  z.strictObject({ change: z.literal('excuse'), reason }),
  z.strictObject({ change: z.literal('take-back') }),
])
export type GradeChange = z.output<typeof gradeChangeSchema>
