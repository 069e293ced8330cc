import * as z from 'zod'
import { DEADLINE_GOALS, DEADLINE_SCOPES, type DeadlineChoice } from '../../../core/schedule/deadline-choice'
import { MOST_MINUTES_A_DAY } from '../../../core/schedule/plan-deadline'

const minutes = `must be a whole number from 1 to ${MOST_MINUTES_A_DAY}`

/** What `PUT /api/deadline` takes. Whether the date lies ahead and the ids name anything is for the use case. */
export const deadlineSchema = z.strictObject({
  scope: z.enum(DEADLINE_SCOPES),
  scopeIds: z.array(z.string().min(1).max(200)).max(200),
  targetOn: z.iso.date(),
  minutesADay: z.number({ error: minutes }).int({ error: minutes }).min(1, { error: minutes }).max(MOST_MINUTES_A_DAY, { error: minutes }),
  goal: z.literal(DEADLINE_GOALS),
}) satisfies z.ZodType<DeadlineChoice>
