import type { DeadlineChoice } from '../../../core/schedule/deadline-choice'
import type { DeadlineRequest } from '../../../core/schedule/deadline-request'
import type { Card } from '../../../core/schedule/memory'
import { addDays, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { findArticles } from '../../../data/article.ts'
import { database } from '../../../data/client.ts'
import { findKeyPoints } from '../../../data/key-point.ts'
import { type LearnerState, findCards, findLearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { learnerAudience } from '../../audience'
import { askableKeyPointIds } from '../askable-key-points'
import { type LearnerProjection, projectLearner } from '../project-learner'

/** Half a year: a plan over more days takes long to make and says little. */
const LONGEST_DAYS = 182

/** A key point that can be asked, and where it belongs. */
type PlacedKeyPoint = { id: string; articleIds: readonly string[]; topics: readonly string[] }

/** What any plan of one learner is made from. */
export type DeadlineMaterial = {
  /** In teaching order. */
  keyPoints: readonly PlacedKeyPoint[]
  articles: readonly { id: string; label: string }[]
  cards: ReadonlyMap<string, Card>
  state: LearnerState
  learner: LearnerProjection
  /** The study day now, and those that may be chosen as the date. */
  today: string
  firstOn: string
  lastOn: string
}

export async function readDeadlineMaterial(learnerId: AuthorizedLearnerId, now: Instant): Promise<DeadlineMaterial> {
  const db = database()
  const audience = await learnerAudience(learnerId)
  const [state, cards, all, askable, articles] = await Promise.all([
    findLearnerState(db, learnerId), findCards(db, learnerId), findKeyPoints(db, audience), askableKeyPointIds(learnerId), findArticles(db, audience),
  ])
  const asked = new Set(askable)
  const keyPoints = all.filter(({ id }) => asked.has(id)).map(({ id, topics, evidence }) => (
    { id, topics, articleIds: [...new Set(evidence.map(({ articleId }) => articleId))] }
  ))
  const today = studyDay(now, state)
  return {
    keyPoints, articles: articles.map(({ id, label }) => ({ id, label })), cards, state,
    learner: await projectLearner(learnerId, state), today, firstOn: addDays(today, 1), lastOn: addDays(today, LONGEST_DAYS),
  }
}

/** Ids of the key points that a choice comes to, in teaching order. */
export function keyPointsOf({ scope, scopeIds }: Pick<DeadlineChoice, 'scope' | 'scopeIds'>, keyPoints: readonly PlacedKeyPoint[]): string[] {
  const chosen = new Set(scopeIds)
  const belongs = ({ articleIds, topics }: PlacedKeyPoint) =>
    scope === 'all' || (scope === 'articles' ? articleIds : topics).some((id) => chosen.has(id))
  return keyPoints.filter(belongs).map(({ id }) => id)
}

/** What `planDeadline` plans from, for these key points by this date. */
export function deadlineRequest(
  keyPointIds: readonly string[],
  { targetOn, minutesADay, goal }: Pick<DeadlineChoice, 'targetOn' | 'minutesADay' | 'goal'>,
  { cards, state, learner: { projection, minutes } }: Pick<DeadlineMaterial, 'cards' | 'state' | 'learner'>,
  now: Instant,
): DeadlineRequest {
  return {
    ...projection, cards: keyPointIds.flatMap((id) => cards.get(id) ?? []), unseen: keyPointIds.filter((id) => !cards.has(id)),
    date: targetOn, minutesADay, goal, weekdayShares: state.weekdayShares, minutesPerLook: minutes.perLook, minutesPerNew: minutes.perNew,
    dayRule: { timeZone: state.timeZone, rolloverHour: state.rolloverHour }, now,
  }
}
