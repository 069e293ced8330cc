import type { DeadlineChoice } from '../../../core/schedule/deadline-choice'
import { laterDate } from '../../../core/schedule/later-date'
import { type DeadlinePlan, isDeadlineFeasible, planDeadline } from '../../../core/schedule/plan-deadline'
import type { Instant } from '../../../core/shared/instant'
import { type DeadlineMaterial, deadlineRequest, keyPointsOf } from './deadline-material'

type Refusal = Extract<DeadlinePlan, { feasible: false }>

/** What a choice comes to, before anything is accepted. */
export type DeadlineJudgement =
  | { type: 'wrong'; field: 'scopeIds' | 'targetOn' }
  | { type: 'feasible'; keyPointIds: readonly string[]; plan: Extract<DeadlinePlan, { feasible: true }> }
  | { type: 'infeasible'; keyPointIds: readonly string[]; plan: Refusal; alternatives: readonly DeadlineChoice[] }

/** Whether a choice can be kept, with the plan; or what is wanting, with choices near by that can be kept. */
export function judgeDeadline(choice: DeadlineChoice, material: DeadlineMaterial, now: Instant): DeadlineJudgement {
  const keyPointIds = keyPointsOf(choice, material.keyPoints)
  if (keyPointIds.length === 0) return { type: 'wrong', field: 'scopeIds' }
  if (choice.targetOn < material.firstOn || choice.targetOn > material.lastOn) return { type: 'wrong', field: 'targetOn' }
  const plan = planDeadline(deadlineRequest(keyPointIds, choice, material, now))
  if (plan.feasible) return { type: 'feasible', keyPointIds, plan }
  return { type: 'infeasible', keyPointIds, plan, alternatives: alternativesTo(choice, plan, material, now) }
}

/** More minutes, a later date, fewer articles: each changes one thing and can be kept. */
function alternativesTo(choice: DeadlineChoice, plan: Refusal, material: DeadlineMaterial, now: Instant): DeadlineChoice[] {
  const { minutesADayNeeded } = plan.shortfall
  const later = laterDate(deadlineRequest(keyPointsOf(choice, material.keyPoints), choice, material, now))
  const fewer = fewerArticles(choice, material, now)
  return [
    ...(minutesADayNeeded === null ? [] : [{ ...choice, minutesADay: minutesADayNeeded }]),
    ...(later === null || later > material.lastOn ? [] : [{ ...choice, targetOn: later }]),
    ...(fewer === null ? [] : [{ ...choice, scope: 'articles' as const, scopeIds: fewer }]),
  ]
}

/** The most of the articles chosen, from the first on, that can be kept; or else a single one. Null when none can, or when topics were chosen. */
function fewerArticles(choice: DeadlineChoice, material: DeadlineMaterial, now: Instant): string[] | null {
  if (choice.scope === 'topics') return null
  const chosen = material.articles.map(({ id }) => id).filter((id) => choice.scope === 'all' || choice.scopeIds.includes(id))
  const fromTheFirst = chosen.slice(0, -1).map((_, i) => chosen.slice(0, chosen.length - 1 - i))
  const single = chosen.slice(1).map((id) => [id])
  const canBeKept = (scopeIds: string[]) => {
    const keyPointIds = keyPointsOf({ scope: 'articles', scopeIds }, material.keyPoints)
    return keyPointIds.length > 0 && isDeadlineFeasible(deadlineRequest(keyPointIds, choice, material, now))
  }
  return [...fromTheFirst, ...single].find(canBeKept) ?? null
}
