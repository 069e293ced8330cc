import { DEADLINE_GOALS, DEFAULT_DEADLINE_GOAL, type DeadlineChoice, type DeadlineScope } from '../../../core/schedule/deadline-choice'
import { deadlineSchema } from './deadline-schema'

/** The search parameters of a page, as Next gives them. */
type Query = Readonly<Record<string, string | string[] | undefined>>

/** What stands in the fields of the form: as it was typed, be it wrong. */
export type DeadlineFields = {
  scope: string
  articleIds: readonly string[]
  topicIds: readonly string[]
  targetOn: string
  minutesADay: string
  goal: number
}

export type DeadlineQuery =
  /** Nothing was asked yet. */
  | { type: 'none' }
  | { type: 'wrong'; field: 'scopeIds' | 'targetOn' | 'minutesADay'; fields: DeadlineFields }
  | { type: 'asked'; choice: DeadlineChoice; fields: DeadlineFields }

/** What the form of the deadline page asks, from the page's address. */
export function readDeadlineQuery(query: Query): DeadlineQuery {
  if (query.on === undefined) return { type: 'none' }
  const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
  const text = (value: string | string[] | undefined) => list(value)[0]?.trim() ?? ''
  const fields: DeadlineFields = {
    scope: text(query.scope), articleIds: list(query.article), topicIds: list(query.topic), targetOn: text(query.on),
    minutesADay: text(query.minutes), goal: goalOf(text(query.goal)),
  }
  const { scope, targetOn, minutesADay, goal } = fields
  const scopeIds = scope === 'articles' ? fields.articleIds : scope === 'topics' ? fields.topicIds : []
  const result = deadlineSchema.safeParse({ scope, scopeIds, targetOn, minutesADay: minutesADay === '' ? null : Number(minutesADay), goal })
  if (result.success) return { type: 'asked', choice: result.data, fields }
  const field = result.error.issues[0]?.path[0]
  return { type: 'wrong', field: field === 'targetOn' || field === 'minutesADay' ? field : 'scopeIds', fields }
}

function goalOf(percent: string): number {
  return DEADLINE_GOALS.find((goal) => String(Math.round(goal * 100)) === percent) ?? DEFAULT_DEADLINE_GOAL
}

/** The fields that ask for a choice. */
export function fieldsOf({ scope, scopeIds, targetOn, minutesADay, goal }: DeadlineChoice): DeadlineFields {
  const idsOf = (wanted: DeadlineScope) => (scope === wanted ? scopeIds : [])
  return { scope, articleIds: idsOf('articles'), topicIds: idsOf('topics'), targetOn, minutesADay: String(minutesADay), goal }
}

/** The address at which the page answers for a choice. */
export function deadlineHref({ scope, scopeIds, targetOn, minutesADay, goal }: DeadlineChoice): string {
  const name = scope === 'articles' ? 'article' : 'topic'
  const query = new URLSearchParams([
    ['scope', scope], ...(scope === 'all' ? [] : scopeIds.map((id): [string, string] => [name, id])),
    ['on', targetOn], ['minutes', String(minutesADay)], ['goal', String(Math.round(goal * 100))],
  ])
  return `/deadline?${query}`
}
