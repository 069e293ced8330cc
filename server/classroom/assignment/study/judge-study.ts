import { AS_FORECAST } from '../../../../core/schedule/calibrate-forecast'
import { isMissed } from '../../../../core/schedule/is-missed'
import { isDeadlineFeasible, planDeadline } from '../../../../core/schedule/plan-deadline'
import { addDays, daysBetween, studyDay } from '../../../../core/schedule/study-day'
import type { Instant } from '../../../../core/shared/instant'
import { findAssignedLearners, findClassKeyPoints } from '../../../../data/assignment.ts'
import { database } from '../../../../data/client.ts'
import type { AuthorizedClassroomId } from '../../../actor'
import { rosterLearnerId } from '../../../roster-learner'
import { type DeadlineMaterial, deadlineRequest, keyPointsOf, readDeadlineMaterial } from '../../../schedule/deadline/deadline-material'
import type { StudyChoice } from '../assignment-schema'

/** Making a plan takes a good part of a second: what is not done by then is left open, and said so. */
const WORKS_FOR_MS = 12_000

/** The longest plan that is made, as for a learner's own date. */
const LONGEST_DAYS = 182
/** A class may live in several time zones: its dates are looked at by this one, and each learner's plan by their own. */
const UTC_DAY = { timeZone: 'UTC', rolloverHour: 0 }

/** What stands in somebody's way. */
export type Shortfall = {
  /** In how many minutes a day it could be done; null when in none. */
  minutesADayNeeded: number | null
  /** What the most minutes a day would reach: mean retrievability on the date, 0–1. */
  mostRetrievability: number
  /** How many of the key points were never met, and missed and not recalled since. */
  unseen: number
  forgotten: number
  /** It could be done if the learner recalled as the schedule expects; so far they have recalled less. */
  isBelowExpectation: boolean
}

/** Whether one learner can do it in these minutes, and how long ago they last studied: null when they have not begun. */
export type LearnerFeasibility = { learnerId: string; name: string; feasible: boolean; shortfall: Shortfall | null; daysAway: number | null }

export type StudyJudgement =
  | { type: 'wrong'; field: 'scopeIds' | 'targetOn' }
  | {
      type: 'judged'
      /** In teaching order, as they will be stored. */
      keyPointIds: string[]
      learners: LearnerFeasibility[]
      /** Names of those who could not be worked out in time. */
      leftOpen: string[]
    }

/**
 * Whether what is to be assigned can be done, learner by learner, from what each knows by now. Who has not begun is alike and worked
 * out once. `clock` tells how long it has taken.
 */
export async function judgeStudy(classroomId: AuthorizedClassroomId, choice: StudyChoice, now: Instant, clock: () => Instant): Promise<StudyJudgement> {
  const startedAt = clock()
  const keyPointIds = keyPointsOfChoice(choice, await findClassKeyPoints(database(), classroomId))
  const wrong = keyPointIds.length === 0 ? 'scopeIds' : isOutside(choice, now) ? 'targetOn' : null
  if (wrong) return { type: 'wrong', field: wrong }
  const learners = await findAssignedLearners(database(), { classroomId, sectionId: choice.sectionId })
  const judged: LearnerFeasibility[] = []
  const ofBeginners = new Map<string, Feasibility>()
  for (const { id, name } of learners) {
    if (clock() - startedAt > WORKS_FOR_MS) break
    const material = await readDeadlineMaterial(rosterLearnerId(classroomId, id), now)
    const alike = material.cards.size === 0 ? JSON.stringify([material.today, material.state.weekdayShares, material.state.desiredRetention, material.keyPoints.length]) : null
    const feasibility = (alike === null ? undefined : ofBeginners.get(alike)) ?? feasibilityOf(choice, keyPointIds, material, now)
    if (alike !== null) ofBeginners.set(alike, feasibility)
    judged.push({ learnerId: id, name, ...feasibility, daysAway: daysAwayOf(material) })
  }
  return { type: 'judged', keyPointIds, learners: judged, leftOpen: learners.slice(judged.length).map(({ name }) => name) }
}

/** Whether a date lies outside the half year from tomorrow on. */
export function isOutside({ targetOn }: Pick<StudyChoice, 'targetOn'>, now: Instant): boolean {
  const today = studyDay(now, UTC_DAY)
  return targetOn <= today || targetOn > addDays(today, LONGEST_DAYS)
}

type Feasibility = Pick<LearnerFeasibility, 'feasible' | 'shortfall'>

function daysAwayOf({ cards, state, today }: DeadlineMaterial): number | null {
  const answered = [...cards.values()].map(({ lastAnsweredAt }) => lastAnsweredAt)
  return answered.length === 0 ? null : daysBetween(studyDay(Math.max(...answered), state), today)
}

function feasibilityOf(choice: StudyChoice, keyPointIds: readonly string[], material: DeadlineMaterial, now: Instant): Feasibility {
  const asked = new Set(material.keyPoints.map(({ id }) => id))
  const request = deadlineRequest(keyPointIds.filter((id) => asked.has(id)), choice, material, now)
  if (isDeadlineFeasible(request)) return { feasible: true, shortfall: null }
  const plan = planDeadline(request)
  if (plan.feasible) return { feasible: true, shortfall: null }
  const { minutesADayNeeded, mostRetrievability } = plan.shortfall
  return {
    feasible: false,
    shortfall: {
      minutesADayNeeded, mostRetrievability, unseen: request.unseen.length, forgotten: request.cards.filter(isMissed).length,
      isBelowExpectation: isDeadlineFeasible({ ...request, calibration: AS_FORECAST }),
    },
  }
}

/** Ids of the key points that a choice comes to, in teaching order. */
export function keyPointsOfChoice({ scope, scopeIds }: Pick<StudyChoice, 'scope' | 'scopeIds'>, keyPoints: DeadlineMaterial['keyPoints']): string[] {
  if (scope !== 'key-points') return keyPointsOf({ scope, scopeIds }, keyPoints)
  const chosen = new Set(scopeIds)
  return keyPoints.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
}
