/** Mean retrievability on the date that may be wished for. */
export const DEADLINE_GOALS = [0.8, 0.85, 0.9, 0.95] as const
/** The goal while nobody chose: what study desires of each key point, too. */
export const DEFAULT_DEADLINE_GOAL = 0.9

export const DEADLINE_SCOPES = ['all', 'articles', 'topics'] as const
/** What a learner wants to know by a date: everything, or what belongs to chosen articles or topics. */
export type DeadlineScope = (typeof DEADLINE_SCOPES)[number]

/** Which key points a learner wants to know by when, at what cost a day. */
export type DeadlineChoice = {
  scope: DeadlineScope
  /** Ids of the articles or topics chosen; of no meaning for all. */
  scopeIds: string[]
  /** YYYY-MM-DD; study ends the day before. */
  targetOn: string
  /** Most minutes an ordinary day may take. */
  minutesADay: number
  /** Mean retrievability, 0–1, wanted on the date. */
  goal: number
}
