import * as z from 'zod'
import { MOST_MINUTES_A_DAY } from '../../../core/schedule/plan-deadline'

/** Mean retrievability on the date that may be wished for. */
export const DEADLINE_GOALS = [0.8, 0.85, 0.9, 0.95] as const
export const DEFAULT_DEADLINE_GOAL = 0.9

const minutes = `must be a whole number from 1 to ${MOST_MINUTES_A_DAY}`
const ids = z.array(z.string().min(1).max(200)).max(200)

/** What `PUT /api/deadline` takes. Whether the date lies ahead and the ids name anything is for the use case. */
export const deadlineSchema = z.strictObject({
  scope: z.enum(['all', 'articles', 'topics']),
  scopeIds: ids,
  targetOn: z.iso.date(),
  minutesADay: z.number({ error: minutes }).int({ error: minutes }).min(1, { error: minutes }).max(MOST_MINUTES_A_DAY, { error: minutes }),
  goal: z.literal(DEADLINE_GOALS),
})
/** Which key points a learner wants to know by when, at what cost a day. */
export type DeadlineChoice = z.output<typeof deadlineSchema>
