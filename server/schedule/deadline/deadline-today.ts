import type { DeadlineToday } from '../../../core/schedule/deadline-queue'
import { studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import type { Deadline } from '../../../data/deadline.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { type DeadlineDayMaterial, isAhead, planDeadlineDay } from './plan-deadline-day'

/** Today's part for the study queue; null when the learner has no deadline ahead. */
export async function deadlineToday(
  learnerId: AuthorizedLearnerId, { deadline, ...material }: Omit<DeadlineDayMaterial, 'deadline'> & { deadline: Deadline | null }, now: Instant,
): Promise<DeadlineToday | null> {
  if (!deadline || !isAhead(deadline, studyDay(now, material.state))) return null
  const { introduce, review, days } = await planDeadlineDay(learnerId, { ...material, deadline }, now)
  const next = days.slice(1).find((day) => day.introduce + day.review > 0)
  return { keyPointIds: new Set(deadline.keyPointIds), introduce, review, nextOn: next?.on ?? deadline.targetOn }
}
