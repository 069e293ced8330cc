import type { Instant } from '../../core/shared/instant'
import { cardsAsShown } from '../../core/schedule/cards-as-shown'
import { foldAllReviews } from '../../core/schedule/fold-all-reviews'
import { createScheduler } from '../../core/schedule/fsrs-scheduler'
import type { Card } from '../../core/schedule/memory'
import { classAttention, type KeyPointConcern, type LearnerConcern } from '../../core/statistics/class-attention'
import { type KeyPointStanding, type LearnerStanding, classProgressOf } from '../../core/statistics/class-progress'
import { findRoster } from '../../data/classroom.ts'
import { database } from '../../data/client.ts'
import { findKeyPoints } from '../../data/key-point.ts'
import { findReviews } from '../../data/review.ts'
import { findCardsOf, findLearnerStates, findPlannedDaysOf } from '../../data/schedule.ts'
import type { AuthorizedClassroomId } from '../actor'
import { AppError } from '../app-error'
import { classroomAudience } from '../audience'

export type ClassroomProgress = {
  id: string
  name: string
  isDemo: boolean
  learners: (LearnerStanding & { name: string })[]
  keyPoints: (KeyPointStanding & { statement: string })[]
  /** Who and what needs the teacher, the most pressing first. */
  attention: { learners: (LearnerConcern & { name: string })[]; keyPoints: (KeyPointConcern & { statement: string })[] }
}

/**
 * What the learners of a classroom know now, from their cards. Answers given before there was an account are left
 * out: only for learners who brought such answers along are the others folded anew.
 */
export async function getClassroomProgress(id: AuthorizedClassroomId, now: Instant): Promise<ClassroomProgress> {
  const db = database()
  const roster = await findRoster(db, id)
  if (!roster) throw new AppError('not-found')
  const learnerIds = roster.learners.map((learner) => learner.id)
  const [keyPoints, cards, planned, states] = await Promise.all([
    findKeyPoints(db, classroomAudience(id)), findCardsOf(db, learnerIds), findPlannedDaysOf(db, learnerIds), findLearnerStates(db, learnerIds),
  ])
  const learners = await Promise.all(learnerIds.map(async (learnerId) => {
    const { timeZone, rolloverHour, desiredRetention, fsrsWeights, hasGuestAnswers } = states(learnerId)
    const scheduler = createScheduler({ desiredRetention, weights: fsrsWeights })
    const own = hasGuestAnswers
      ? foldAllReviews((await findReviews(db, learnerId)).filter(({ answeredAsGuest }) => !answeredAsGuest), scheduler).cards
      : (cards.get(learnerId) ?? new Map<string, Card>())
    const dayRule = { timeZone, rolloverHour }
    return { learnerId, cards: cardsAsShown(own, planned.get(learnerId) ?? new Map(), dayRule), dayRule, scheduler }
  }))
  const standing = classProgressOf({ keyPointIds: keyPoints.map((keyPoint) => keyPoint.id), now, learners })
  const names = new Map(roster.learners.map((learner) => [learner.id, learner.name]))
  const statements = new Map(keyPoints.map((keyPoint) => [keyPoint.id, keyPoint.statement]))
  const nameOf = ({ learnerId }: { learnerId: string }) => names.get(learnerId) ?? ''
  const statementOf = ({ keyPointId }: { keyPointId: string }) => statements.get(keyPointId) ?? ''
  const attention = classAttention({ ...standing, now })
  return {
    id: roster.id, name: roster.name, isDemo: roster.isDemo,
    learners: standing.learners.map((row) => ({ ...row, name: nameOf(row) })),
    keyPoints: standing.keyPoints.map((row) => ({ ...row, statement: statementOf(row) })),
    attention: {
      learners: attention.learners.map((concern) => ({ ...concern, name: nameOf(concern) })),
      keyPoints: attention.keyPoints.map((concern) => ({ ...concern, statement: statementOf(concern) })),
    },
  }
}
