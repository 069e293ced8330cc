import {
  type DeadlineOutcome, HALF_A_YEAR, type Retention, loadOf, measureDeadline, measureFittedRetention, retentionOf, studyUnfitted,
} from './measure-schedule'

export const DESIRED_RETENTIONS = [0.8, 0.9, 0.95] as const
export const DEADLINES = [0, 30, 120].flatMap((historyDays) => [0.85, 0.92].map((goal) => ({ historyDays, goal })))

/** All figures of one seed, those of lists in the order of `DESIRED_RETENTIONS` and `DEADLINES`. */
export type LearnerFigures = {
  seed: string
  before: readonly Retention[]
  after: readonly Retention[]
  /** Standard deviation of the reviews due a day. */
  load: { unbalanced: number; balanced: number }
  /** Null where the plan was refused. */
  deadlines: readonly (DeadlineOutcome | null)[]
}

/** Takes about a minute of processor time. */
export async function measureLearner(seed: string): Promise<LearnerFigures> {
  const unfitted = new Map(DESIRED_RETENTIONS.map((desired) => [desired, studyUnfitted(seed, desired, true, HALF_A_YEAR)]))
  const before = [...unfitted.values()].map((study) => retentionOf(study, -Infinity))
  const atNinety = unfitted.get(0.9)
  if (!atNinety) throw new Error('Load is measured at 0.90.')
  const load = { unbalanced: loadOf(studyUnfitted(seed, 0.9, false, HALF_A_YEAR)), balanced: loadOf(atNinety) }
  unfitted.clear()
  const after: Retention[] = []
  for (const desired of DESIRED_RETENTIONS) after.push(await measureFittedRetention(seed, desired, HALF_A_YEAR))
  const deadlines: (DeadlineOutcome | null)[] = []
  for (const { goal, historyDays } of DEADLINES) deadlines.push(await measureDeadline(seed, goal, historyDays))
  return { seed, before, after, load, deadlines }
}
