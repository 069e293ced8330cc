import { deadlineDays } from '../../../core/schedule/deadline-days'
import type { DeadlineToday } from '../../../core/schedule/deadline-queue'
import { studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import type { Deadline } from '../../../data/deadline.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { type DeadlineDayMaterial, isAhead, planDeadlineDay } from './plan-deadline-day'

type Material = Omit<DeadlineDayMaterial, 'deadline'> & { deadline: Deadline | null }

/** Today's part for the study queue; null when the learner has no deadline ahead. */
export async function deadlineToday(learnerId: AuthorizedLearnerId, material: Material, now: Instant): Promise<DeadlineToday | null> {
  return (await deadlineDaysAhead(learnerId, material, now)).get(studyDay(now, material.state)) ?? null
}

/** Today's part and, as planned this morning, those of the days that come, as far as devices keep a plan; none without a deadline ahead. */
export async function deadlineDaysAhead(learnerId: AuthorizedLearnerId, { deadline, ...material }: Material, now: Instant): Promise<ReadonlyMap<string, DeadlineToday>> {
  if (!deadline || !isAhead(deadline, studyDay(now, material.state))) return new Map()
  const { plannedOn, introduce, review, ahead, days } = await planDeadlineDay(learnerId, { ...material, deadline }, now)
  return deadlineDays([{ on: plannedOn, introduce, review }, ...ahead], days, deadline)
}
