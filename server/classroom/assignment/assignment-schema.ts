import * as z from 'zod'
import { DEADLINE_GOALS } from '../../../core/schedule/deadline-choice'
import { MOST_MINUTES_A_DAY } from '../../../core/schedule/plan-deadline'
import { KEYS_SHOWN } from '../../../data/assignment.ts'

const titleSchema = z.string()
  .transform((title) => title.normalize('NFC').trim().replace(/\s+/g, ' '))
  .refine((title) => title.length >= 2 && title.length <= 120, { error: 'must have 2 to 120 characters' })
  .refine((title) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(title), { error: 'may not have invisible characters' })

const instantSchema = z.iso.datetime({ offset: true, error: 'must be a moment in ISO 8601' }).transform((text) => Date.parse(text))
const idsSchema = z.array(z.string().min(1).max(200)).max(500)
const sectionSchema = z.uuid().nullable()
const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

/** Which key points by when. 'key-points': the ids are of key points, chosen one by one. */
export const studyChoiceSchema = z.strictObject({
  scope: z.enum(['all', 'articles', 'topics', 'key-points']),
  scopeIds: idsSchema,
  targetOn: z.iso.date({ error: 'must be a day' }),
  minutesADay: wholeNumber(1, MOST_MINUTES_A_DAY),
  goal: z.literal(DEADLINE_GOALS),
  sectionId: sectionSchema,
})
export type StudyChoice = z.output<typeof studyChoiceSchema>

export const newStudySchema = studyChoiceSchema.extend({ kind: z.literal('study'), title: titleSchema })
export type NewStudy = z.output<typeof newStudySchema>

const MOST_ITEMS = 100

export const newQuizSchema = z.strictObject({
  kind: z.literal('quiz'),
  title: titleSchema,
  sectionId: sectionSchema,
  questionIds: z.array(z.string().min(1).max(200)).min(1, { error: 'must name at least one question' }).max(MOST_ITEMS, { error: `may name at most ${MOST_ITEMS} questions` })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'names a question twice' }),
  opensAt: instantSchema,
  closesAt: instantSchema,
  drawn: wholeNumber(1, MOST_ITEMS).nullable(),
  attemptsAllowed: wholeNumber(1, 20),
  timeLimitMinutes: wholeNumber(1, 480).nullable(),
  isShuffled: z.boolean(),
  keysShown: z.enum(KEYS_SHOWN),
}).refine(({ keysShown, attemptsAllowed }) => keysShown === 'after-close' || attemptsAllowed === 1, {
  // Otherwise a second attempt is answered from the keys of the first, and the best one counts.
  path: ['keysShown'], error: 'may follow each answer only where there is one attempt',
})
export type NewQuiz = z.output<typeof newQuizSchema>

export const newAssignmentSchema = z.discriminatedUnion('kind', [newStudySchema, newQuizSchema])

export const assignmentChangesSchema = z.strictObject({
  title: titleSchema.optional(),
  closesAt: instantSchema.optional(),
  isArchived: z.boolean().optional(),
})
export type AssignmentChangesInput = z.output<typeof assignmentChangesSchema>

export const extensionSchema = z.strictObject({ learnerId: z.uuid(), extraMinutes: wholeNumber(0, 480) })
