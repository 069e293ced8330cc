import { DEADLINE_GOALS, DEFAULT_DEADLINE_GOAL } from '../../../../core/schedule/deadline-choice'
import { type StudyChoice, studyChoiceSchema } from '../assignment-schema'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What stands in the fields of the form for a study assignment: as it was typed, be it wrong. */
export type StudyFields = {
  title: string; scope: string; articleIds: readonly string[]; topicIds: readonly string[]; keyPointIds: readonly string[]
  targetOn: string; minutesADay: string; goal: number; sectionId: string
}

export type StudyQuery =
  /** Nothing was asked: the fields as a link has filled them in. */
  | { type: 'none'; fields: StudyFields }
  | { type: 'wrong'; field: 'scopeIds' | 'targetOn' | 'minutesADay'; fields: StudyFields }
  | { type: 'asked'; choice: StudyChoice; fields: StudyFields }

/**
 * What the form asks, from the page's address. `?on=DAY&keyPoints=a,b,c` fills in a day and key points chosen elsewhere; it is asked once
 * there are minutes too.
 */
export function readStudyQuery(query: Query): StudyQuery {
  const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
  const text = (value: string | string[] | undefined) => list(value)[0]?.trim() ?? ''
  const keyPointIds = text(query.keyPoints).split(',').filter(Boolean)
  const fields: StudyFields = {
    title: text(query.title), scope: text(query.scope) || (keyPointIds.length > 0 ? 'key-points' : 'all'), articleIds: list(query.article),
    topicIds: list(query.topic), keyPointIds, targetOn: text(query.on), minutesADay: text(query.minutes),
    goal: DEADLINE_GOALS.find((goal) => String(Math.round(goal * 100)) === text(query.goal)) ?? DEFAULT_DEADLINE_GOAL, sectionId: text(query.section),
  }
  if (query.minutes === undefined) return { type: 'none', fields }
  const { scope, targetOn, minutesADay, goal } = fields
  const scopeIds = scope === 'articles' ? fields.articleIds : scope === 'topics' ? fields.topicIds : scope === 'key-points' ? keyPointIds : []
  const result = studyChoiceSchema.safeParse({
    scope, scopeIds, targetOn, minutesADay: minutesADay === '' ? null : Number(minutesADay), goal, sectionId: fields.sectionId || null,
  })
  if (result.success) return { type: 'asked', choice: result.data, fields }
  const field = result.error.issues[0]?.path[0]
  return { type: 'wrong', field: field === 'targetOn' || field === 'minutesADay' ? field : 'scopeIds', fields }
}
