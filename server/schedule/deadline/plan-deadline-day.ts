import { dayLoads } from '../../../core/schedule/day-loads'
import type { Card } from '../../../core/schedule/memory'
import { DAYS_AHEAD } from '../../../core/schedule/packs-ahead'
import { planDeadline } from '../../../core/schedule/plan-deadline'
import { studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { type Deadline, type DeadlineDay, findDeadlineDay, saveDeadlineDay } from '../../../data/deadline.ts'
import type { LearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { projectLearner } from '../project-learner'
import { deadlineRequest } from './deadline-material'

/** What a deadline's plan is made from on a day of study. */
export type DeadlineDayMaterial = { deadline: Deadline; state: LearnerState; cards: ReadonlyMap<string, Card>; askableIds: readonly string[] }

/**
 * The plan of a deadline that lies ahead, as made on this study day: at the first call of the day, from the cards as they are then, and
 * kept, so that what was answered since does not make room for more.
 */
export async function planDeadlineDay(learnerId: AuthorizedLearnerId, material: DeadlineDayMaterial, now: Instant): Promise<DeadlineDay> {
  const { deadline, state, cards } = material
  const plannedOn = studyDay(now, state)
  const before = await findDeadlineDay(database(), learnerId)
  if (before?.plannedOn === plannedOn && before.acceptedAt === deadline.acceptedAt) return before
  const learner = await projectLearner(learnerId, state)
  const plan = planDeadline(deadlineRequest(keyPointsOfDeadline(material), deadline, { cards, state, learner }, now))
  const [today, ...later] = plan.plan
  const day: DeadlineDay = {
    plannedOn, acceptedAt: deadline.acceptedAt, introduce: today?.introduce ?? [], review: today?.review ?? [],
    ahead: later.slice(0, DAYS_AHEAD - 1).map(({ on, introduce, review }) => ({ on, introduce, review })), days: dayLoads(plan.plan),
    reaches: plan.feasible ? plan.promisedMeanRetrievability : plan.shortfall.meanRetrievability,
    minutesADayNeeded: plan.feasible ? plan.minutesADay : plan.shortfall.minutesADayNeeded,
  }
  await saveDeadlineDay(database(), learnerId, day)
  return day
}

/** Study ends the day before the date. */
export function isAhead({ targetOn }: Deadline, today: string): boolean {
  return today < targetOn
}

/** The key points that were accepted and can still be asked, in teaching order. */
export function keyPointsOfDeadline({ deadline, askableIds }: Pick<DeadlineDayMaterial, 'deadline' | 'askableIds'>): string[] {
  const counted = new Set(deadline.keyPointIds)
  return askableIds.filter((id) => counted.has(id))
}
