import { DEFAULT_DEADLINE_GOAL, type DeadlineChoice } from '../../../core/schedule/deadline-choice'
import { dayLoads } from '../../../core/schedule/day-loads'
import { addDays, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findDeadline } from '../../../data/deadline.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { type DeadlineMaterial, readDeadlineMaterial } from './deadline-material'
import { type DeadlineQuery, deadlineHref, fieldsOf } from './deadline-query'
import { type DeadlineState, getDeadline } from './get-deadline'
import { getDeadlineResult } from './get-deadline-result'
import { judgeDeadline } from './judge-deadline'

/** Asked for while nobody chose: four weeks are what people prepare for. */
const DEFAULT_DAYS = 28
const DEFAULT_MINUTES = 15

/** All that the page on a learner's deadline shows. */
export async function readDeadlinePage(learnerId: AuthorizedLearnerId, query: DeadlineQuery, now: Instant) {
  const [material, state, own] = await Promise.all([
    readDeadlineMaterial(learnerId, now), getDeadline(learnerId, now), findDeadline(database(), learnerId),
  ])
  const asked = query.type === 'asked' ? judge(query.choice, material, now) : null
  const wrong = query.type === 'wrong' ? query.field : asked?.type === 'wrong' ? asked.field : null
  return {
    material, state, wrong,
    /** The learner's own date, in force or not. */
    own: own && { targetOn: own.targetOn, isOver: own.targetOn <= material.today },
    answer: asked?.type === 'wrong' ? null : asked,
    fields: query.type === 'none' ? fieldsOf(startingChoice(state, material)) : query.fields,
    result: state?.type === 'over' ? await getDeadlineResult(learnerId, state.deadline) : null,
    acceptedOn: state && studyDay(state.deadline.acceptedAt, material.state),
    moreMinutesHref: moreMinutesHref(state),
    articles: material.articles.map(({ id, label }) => ({ id, name: label, count: material.keyPoints.filter(({ articleIds }) => articleIds.includes(id)).length })),
    topics: [...new Set(material.keyPoints.flatMap(({ topics }) => topics))].map((id) => (
      { id, count: material.keyPoints.filter(({ topics }) => topics.includes(id)).length }
    )),
  }
}

function judge(choice: DeadlineChoice, material: DeadlineMaterial, now: Instant) {
  const judged = judgeDeadline(choice, material, now)
  if (judged.type === 'wrong') return judged
  const counts = { choice, keyPointCount: judged.keyPointIds.length, unseenCount: judged.keyPointIds.filter((id) => !material.cards.has(id)).length }
  if (judged.type === 'infeasible') {
    const alternatives = judged.alternatives.map((other) => ({ choice: other, href: deadlineHref(other) }))
    return { type: judged.type, ...counts, shortfall: judged.plan.shortfall, alternatives }
  }
  const { plan, minutesADay, promisedMeanRetrievability } = judged.plan
  return { type: judged.type, ...counts, plan: { days: dayLoads(plan), minutesADay, promisedMeanRetrievability } }
}

/** What the form begins with: the plan under way, so that it can be changed; else something sensible. */
function startingChoice(state: DeadlineState | null, { today }: DeadlineMaterial): DeadlineChoice {
  if (state?.type === 'ahead' && state.deadline.setBy.type === 'own') return state.deadline
  return { scope: 'all', scopeIds: [], targetOn: addDays(today, DEFAULT_DAYS), minutesADay: DEFAULT_MINUTES, goal: DEFAULT_DEADLINE_GOAL }
}

function moreMinutesHref(state: DeadlineState | null): string | null {
  if (state?.type !== 'ahead' || state.deadline.setBy.type !== 'own' || state.standing.type !== 'behind' || state.standing.minutesADayNeeded === null) return null
  return deadlineHref({ ...state.deadline, minutesADay: state.standing.minutesADayNeeded })
}
