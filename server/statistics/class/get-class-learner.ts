import { addDays, studyDay } from '../../../core/schedule/study-day'
import { DAY_MS, type Instant } from '../../../core/shared/instant'
import type { LearnerStanding } from '../../../core/statistics/class-progress'
import { type MemoryMap, memoryMap } from '../../../core/statistics/memory-map'
import { type ObservedRate, observedRate } from '../../../core/statistics/observed-rate'
import { findClassCards } from '../../../data/class-card.ts'
import { type ClassDay, findClassDays, findClassStanding } from '../../../data/class-figures.ts'
import { findClassMaterial } from '../../../data/class-material.ts'
import { database } from '../../../data/client.ts'
import { findLeeches } from '../../../data/leech.ts'
import { findLearnerStates } from '../../../data/schedule.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { classroomAudience } from '../../audience'
import { type AssignmentResult, getAssignmentResults } from '../../classroom/assignment/get-assignment-results'
import { classLearners, schedulers } from './class-learners'

const ACTIVITY_DAYS = 30
/** How far ahead the memory map looks. */
const MAP_DAYS = 30
/** Over so many days true retention is taken. */
const RETENTION_DAYS = 182

export type ClassLearnerPage = {
  classroom: { id: string; name: string; isDemo: boolean }
  name: string
  section: string | null
  standing: LearnerStanding
  map: MemoryMap
  /** The study day that the map looks ahead to. */
  mapOn: string
  articles: { id: string; label: string }[]
  /** The last 30 study days, oldest first, also those without an answer. */
  days: readonly ClassDay[]
  retention: ObservedRate
  /** Key points that keep being forgotten, the latest first. */
  leeches: { keyPointId: string; statement: string; lapses: number }[]
  /** Of the class, the newest first. */
  assignments: { id: string; kind: 'study' | 'quiz'; title: string; share: number | null }[]
}

/**
 * One learner as a teacher of one of their classes sees them: by that class's key points, from cards and rollups. Throws 'not-found' for
 * whoever is no active learner of the classroom.
 */
export async function getClassLearner(id: AuthorizedClassroomId, learnerId: string, now: Instant): Promise<ClassLearnerPage> {
  const db = database()
  const material = await findClassMaterial(db, id, classroomAudience(id))
  const learner = material?.learners.find((one) => one.id === learnerId)
  if (!material || !learner) throw new AppError('not-found')
  const stateOf = await findLearnerStates(db, [learnerId])
  const state = stateOf(learnerId)
  const today = studyDay(now, state)
  const keyPointIds = material.keyPoints.map((keyPoint) => keyPoint.id)
  const [standing, cards, days, leeches, { assignments, results }] = await Promise.all([
    findClassStanding(db, classLearners([learnerId], stateOf, now), keyPointIds, new Date(now)), findClassCards(db, [learnerId]),
    findClassDays(db, [learnerId], addDays(today, 1 - RETENTION_DAYS)), findLeeches(db, learnerId, keyPointIds), getAssignmentResults(id, now, { learnerId }),
  ])
  const [own] = standing.learners
  if (!own) throw new AppError('not-found')
  const byDay = new Map(days.map((day) => [day.studyOn, day]))
  const statements = new Map(material.keyPoints.map((keyPoint) => [keyPoint.id, keyPoint.statement]))
  const sum = (of: 'recalled' | 'reviewed') => days.reduce((total, day) => total + day[of], 0)
  return {
    classroom: { id: material.id, name: material.name, isDemo: material.isDemo },
    name: learner.name, section: material.sections.find((section) => section.id === learner.sectionId)?.name ?? null,
    standing: own,
    map: memoryMap({
      keyPoints: material.keyPoints, articleIds: material.articles.map((article) => article.id), cards: cards.get(learnerId) ?? new Map(),
      scheduler: schedulers()(state), now, then: now + MAP_DAYS * DAY_MS,
    }),
    mapOn: addDays(today, MAP_DAYS), articles: material.articles,
    days: Array.from({ length: ACTIVITY_DAYS }, (_, at) => {
      const studyOn = addDays(today, at + 1 - ACTIVITY_DAYS)
      return byDay.get(studyOn) ?? { studyOn, learners: 0, answers: 0, right: 0, durationMs: 0, reviewed: 0, recalled: 0 }
    }),
    retention: observedRate(sum('recalled'), sum('reviewed')),
    leeches: leeches.map(({ keyPointId, lapses }) => ({ keyPointId, lapses, statement: statements.get(keyPointId) ?? '' })),
    assignments: assignments.flatMap(({ id: assignmentId, kind, title }) => {
      const result: AssignmentResult | undefined = results.get(learnerId)?.get(assignmentId)
      return result ? [{ id: assignmentId, kind, title, share: result.share }] : []
    }),
  }
}
