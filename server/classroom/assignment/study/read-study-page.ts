import { addDays, studyDay } from '../../../../core/schedule/study-day'
import { DAY_MS, type Instant } from '../../../../core/shared/instant'
import { findArticleLabels } from '../../../../data/article.ts'
import { findClassKeyPoints } from '../../../../data/assignment.ts'
import { database } from '../../../../data/client.ts'
import { findSections } from '../../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../../actor'
import { now as clock } from '../../../clock'
import { judgeStudy } from './judge-study'
import type { StudyQuery } from './study-query'

const DEFAULT_DAYS = 14
const DEFAULT_MINUTES = 15
const LONGEST_DAYS = 182

/** All that the page for a new study assignment shows: what can be chosen, and for whom it can be done. */
export async function readStudyPage(classroomId: AuthorizedClassroomId, query: StudyQuery, now: Instant) {
  const db = database()
  const [keyPoints, sections, judged] = await Promise.all([
    findClassKeyPoints(db, classroomId), findSections(db, classroomId), query.type === 'asked' ? judgeStudy(classroomId, query.choice, now, clock) : null,
  ])
  const articles = await findArticleLabels(db, [...new Set(keyPoints.flatMap(({ articleIds }) => articleIds))])
  const today = studyDay(now, { timeZone: 'UTC', rolloverHour: 0 })
  const { fields } = query
  return {
    sections, judged: judged?.type === 'judged' ? judged : null,
    wrong: query.type === 'wrong' ? query.field : judged?.type === 'wrong' ? judged.field : null,
    fields: { ...fields, targetOn: fields.targetOn || addDays(today, DEFAULT_DAYS), minutesADay: fields.minutesADay || String(DEFAULT_MINUTES) },
    keyPointCount: keyPoints.length,
    chosen: keyPoints.filter(({ id }) => fields.keyPointIds.includes(id)).map(({ id, statement }) => ({ id, statement })),
    articles: articles.map(({ id, label }) => ({ id, name: label, count: keyPoints.filter(({ articleIds }) => articleIds.includes(id)).length })),
    topics: [...new Set(keyPoints.flatMap(({ topics }) => topics))].map((id) => ({ id, count: keyPoints.filter(({ topics }) => topics.includes(id)).length })),
    firstOn: addDays(today, 1), lastOn: studyDay(now + LONGEST_DAYS * DAY_MS, { timeZone: 'UTC', rolloverHour: 0 }),
  }
}
