import { addDays, studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { type KeyPointConcern, type LearnerConcern, classAttention } from '../../../core/statistics/class-attention'
import type { KeyPointStanding, LearnerStanding } from '../../../core/statistics/class-progress'
import { type ObservedRate, observedRate } from '../../../core/statistics/observed-rate'
import { type ClassDay, findClassDays, findClassStanding, findRecalls, findStudyTimes } from '../../../data/class-figures.ts'
import { type ClassMaterial, findClassMaterial } from '../../../data/class-material.ts'
import { database } from '../../../data/client.ts'
import { findQuestionOnEach } from '../../../data/practice-analysis.ts'
import { findMemorySettings } from '../../../data/schedule.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { classroomAudience } from '../../audience'
import { classLearners } from './class-learners'

/** So many rows of learners make a page. */
export const LEARNERS_A_PAGE = 40
/** How far the activity looks back, and what counts as this week. */
const ACTIVITY_DAYS = 30
const WEEK_DAYS = 7

/** What is looked at; ids that the class does not have count as not chosen. */
export type ClassFilter = { sectionId?: string | undefined; articleId?: string | undefined; page?: number | undefined }

export type ClassActivity = {
  /** The last 30 study days, oldest first, also those on which nobody answered. */
  days: readonly ClassDay[]
  /** In the last seven of them: how many learners answered, and for how long in all. */
  studiedThisWeek: number
  durationThisWeekMs: number
  /** Over the 30 days: how much of what came due was recalled. */
  retention: ObservedRate
}

export type HeatMap = {
  keyPoints: readonly { id: string; statement: string }[]
  /** Chance of recall now, 0–1, in the order of the key points; null: not met. */
  rows: readonly { learnerId: string; name: string; recalls: readonly (number | null)[] }[]
}

export type ClassDashboard = Pick<ClassMaterial, 'id' | 'name' | 'isDemo' | 'sections' | 'articles'> & {
  filter: { sectionId: string | null; articleId: string | null; page: number; pageCount: number }
  /** Of the section that was chosen, or of the class. */
  learnerCount: number
  notStarted: number
  /** Over learners and key points, unseen ones as 0; null without either. */
  meanRetrievability: number | null
  /** Who and what needs the teacher, the most pressing first, over all key points. */
  attention: {
    learners: (LearnerConcern & { name: string })[]
    /** With a question that asks for it; null where none is asked now. */
    keyPoints: (KeyPointConcern & { statement: string; questionId: string | null })[]
  }
  activity: ClassActivity
  /** Those of the page, who needs the teacher before the others, these by name; with how long they studied this week. */
  learners: (LearnerStanding & { name: string; durationThisWeekMs: number })[]
  /** Of the article that was chosen, or all; the weakest where it was met first, those that nobody has met last. */
  keyPoints: (KeyPointStanding & { statement: string })[]
  heatMap: HeatMap
}

/**
 * What the learners of a classroom know now and did of late, from cards and rollups: no review is read. Answers given before there was an
 * account are left out.
 */
export async function getClassDashboard(id: AuthorizedClassroomId, now: Instant, wanted: ClassFilter = {}): Promise<ClassDashboard> {
  const db = database()
  const material = await findClassMaterial(db, id, classroomAudience(id))
  if (!material) throw new AppError('not-found')
  const { sections, articles } = material
  const sectionId = sections.find((section) => section.id === wanted.sectionId)?.id ?? null
  const articleId = articles.find((article) => article.id === wanted.articleId)?.id ?? null
  const roster = material.learners.filter((learner) => sectionId === null || learner.sectionId === sectionId)
  const learnerIds = roster.map((learner) => learner.id)

  const learners = classLearners(learnerIds, await findMemorySettings(db, learnerIds), now)
  const today = learners.reduce((latest, { today: day }) => (day > latest ? day : latest), studyDay(now, UTC))
  const pageCount = Math.max(1, Math.ceil(roster.length / LEARNERS_A_PAGE))
  const page = Math.min(pageCount, Math.max(1, Math.floor(wanted.page ?? 1)))
  const [first, beyond] = [(page - 1) * LEARNERS_A_PAGE, page * LEARNERS_A_PAGE]
  const [standing, days, week] = await Promise.all([
    findClassStanding(db, learners, material.keyPoints.map((keyPoint) => keyPoint.id), new Date(now)),
    findClassDays(db, learnerIds, addDays(today, 1 - ACTIVITY_DAYS)),
    findStudyTimes(db, learnerIds, addDays(today, 1 - WEEK_DAYS)),
  ])

  const standingOf = new Map(standing.learners.map((row) => [row.learnerId, row]))
  const ofKeyPoint = new Map(standing.keyPoints.map((row) => [row.keyPointId, row]))
  const recallOf = (keyPointId: string) => ofKeyPoint.get(keyPointId)?.meanRetrievabilityWhereMet ?? 2 // above any share: last
  const keyPoints = material.keyPoints.filter(({ articleIds }) => articleId === null || articleIds.includes(articleId))
    .toSorted((one, other) => recallOf(one.id) - recallOf(other.id))
  const names = new Map(roster.map((learner) => [learner.id, learner.name]))
  const statements = new Map(material.keyPoints.map((keyPoint) => [keyPoint.id, keyPoint.statement]))
  const attention = classAttention({ ...standing, now })
  const place = new Map(attention.learners.map(({ learnerId }, at) => [learnerId, at]))
  const placeOf = (learnerId: string) => place.get(learnerId) ?? attention.learners.length
  const shown = roster.toSorted((one, other) => placeOf(one.id) - placeOf(other.id)).slice(first, beyond)
  const curveOf = new Map(learners.map((learner) => [learner.learnerId, learner]))
  const [recalls, questions] = await Promise.all([
    findRecalls(db, shown.flatMap((learner) => curveOf.get(learner.id) ?? []), keyPoints.map((keyPoint) => keyPoint.id), new Date(now)),
    findQuestionOnEach(db, classroomAudience(id), attention.keyPoints.map(({ keyPointId }) => keyPointId)),
  ])
  return {
    id: material.id, name: material.name, isDemo: material.isDemo, sections, articles,
    filter: { sectionId, articleId, page, pageCount },
    learnerCount: roster.length,
    notStarted: standing.learners.filter(({ lastAnsweredAt }) => lastAnsweredAt === null).length,
    meanRetrievability: meanOf(standing.learners.flatMap(({ meanRetrievability }) => meanRetrievability ?? [])),
    attention: {
      learners: attention.learners.map((concern) => ({ ...concern, name: names.get(concern.learnerId) ?? '' })),
      keyPoints: attention.keyPoints.map((concern) => ({ ...concern, statement: statements.get(concern.keyPointId) ?? '', questionId: questions.get(concern.keyPointId) ?? null })),
    },
    activity: activityOf(days, [...week.values()], today),
    learners: shown.flatMap(({ id: learnerId, name }) => {
      const row = standingOf.get(learnerId)
      return row ? [{ ...row, name, durationThisWeekMs: week.get(learnerId) ?? 0 }] : []
    }),
    keyPoints: keyPoints.flatMap(({ id: keyPointId, statement }) => {
      const row = ofKeyPoint.get(keyPointId)
      return row ? [{ ...row, statement }] : []
    }),
    heatMap: {
      keyPoints: keyPoints.map(({ id: keyPointId, statement }) => ({ id: keyPointId, statement })),
      rows: shown.map(({ id: learnerId, name }, at) => ({ learnerId, name, recalls: recalls[at] ?? [] })),
    },
  }
}

const UTC = { timeZone: 'UTC', rolloverHour: 0 }

function activityOf(found: readonly ClassDay[], week: readonly number[], today: string): ClassActivity {
  const byDay = new Map(found.map((day) => [day.studyOn, day]))
  const days = Array.from({ length: ACTIVITY_DAYS }, (_, at) => {
    const studyOn = addDays(today, at + 1 - ACTIVITY_DAYS)
    return byDay.get(studyOn) ?? { studyOn, learners: 0, answers: 0, right: 0, durationMs: 0, reviewed: 0, recalled: 0 }
  })
  const sum = (of: 'recalled' | 'reviewed') => days.reduce((total, day) => total + day[of], 0)
  return {
    days, studiedThisWeek: week.length, durationThisWeekMs: week.reduce((total, durationMs) => total + durationMs, 0),
    retention: observedRate(sum('recalled'), sum('reviewed')),
  }
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
