import { DEADLINES, DESIRED_RETENTIONS, type LearnerFigures } from './measure-learner'
import type { DeadlineOutcome, Retention } from './measure-schedule'

const POINTS_BEFORE_FITTING = 0.04
const POINTS_AFTER_FITTING = 0.02
const LEAST_SAVING = 0.25
const POINTS_OF_DEADLINE = 0.02

export type ReportLine = {
  isKept: boolean
  what: string
  /** Mean over the learners, with two standard errors, and what else is to be said. */
  figure: string
  limit: string
  /** How many learners keep the limit on their own, and the figure of each. */
  byLearner: string
}

/** Each limit is held against the mean over the learners: single ones scatter about it by chance, and how far is said beside it. */
export function reportFigures(learners: readonly LearnerFigures[]): ReportLine[] {
  return [
    ...DESIRED_RETENTIONS.map((desired, i) => retentionLine('before', desired, learners.flatMap(({ before }) => before[i] ?? []))),
    ...DESIRED_RETENTIONS.map((desired, i) => retentionLine('after', desired, learners.flatMap(({ after }) => after[i] ?? []))),
    loadLine(learners.map(({ load }) => load)),
    ...DEADLINES.map((deadline, i) => deadlineLine(deadline, learners.map(({ deadlines }) => deadlines[i] ?? null))),
  ]
}

function retentionLine(when: 'before' | 'after', desired: number, figures: readonly Retention[]): ReportLine {
  const points = when === 'before' ? POINTS_BEFORE_FITTING : POINTS_AFTER_FITTING
  const truly = figures.map((figure) => figure.truly)
  const reviews = figures.reduce((sum, figure) => sum + figure.reviews, 0)
  return {
    isKept: Math.abs(mean(truly) - desired) <= points, what: `true retention ${when} fitting, ${percent(desired)} desired`,
    figure: `${withError(truly)}; the app sees ${percent(mean(figures.map(({ seen }) => seen)))} (${reviews} reviews)`,
    limit: `within ${100 * points} points`, byLearner: each(truly, percent, (value) => Math.abs(value - desired) <= points),
  }
}

function loadLine(loads: readonly LearnerFigures['load'][]): ReportLine {
  const savings = loads.map(({ unbalanced, balanced }) => 1 - balanced / unbalanced)
  const [balanced, unbalanced] = [mean(loads.map((load) => load.balanced)), mean(loads.map((load) => load.unbalanced))]
  return {
    isKept: mean(savings) >= LEAST_SAVING, what: 'standard deviation of reviews a day, balanced under unbalanced',
    figure: `${withError(savings)} (${balanced.toFixed(2)} against ${unbalanced.toFixed(2)} reviews)`,
    limit: `at least ${percent(LEAST_SAVING)}`, byLearner: each(savings, percent, (value) => value >= LEAST_SAVING),
  }
}

function deadlineLine({ goal, historyDays }: (typeof DEADLINES)[number], outcomes: readonly (DeadlineOutcome | null)[]): ReportLine {
  const kept = outcomes.filter((outcome) => outcome !== null)
  const misses = kept.map(({ reached, promised }) => reached - promised)
  const figures = [
    `${signed(mean(misses))} ± ${points(twoErrors(misses))} points (promised ${percent(mean(kept.map(({ promised }) => promised)))}, `
    + `reached ${percent(mean(kept.map(({ reached }) => reached)))})`,
    `${mean(kept.map(({ minutesADay }) => minutesADay)).toFixed(0)} minutes a day`,
    `${percent(mean(kept.map(({ shareOnLastDay }) => shareOnLastDay)))} of the looks on the last day`,
    ...(kept.length < outcomes.length ? [`refused to ${outcomes.length - kept.length} of ${outcomes.length}`] : []),
  ]
  return {
    isKept: Math.abs(mean(misses)) <= POINTS_OF_DEADLINE, what: `deadline in 28 days after ${historyDays} days of study, goal ${percent(goal)}`,
    figure: figures.join('; '), limit: `within ${100 * POINTS_OF_DEADLINE} points`,
    byLearner: each(misses, signed, (value) => Math.abs(value) <= POINTS_OF_DEADLINE),
  }
}

function each(values: readonly number[], say: (value: number) => string, isWithin: (value: number) => boolean): string {
  return `${values.filter(isWithin).length} of ${values.length} learners: ${values.map(say).join(', ')}`
}

function withError(shares: readonly number[]): string {
  return `${percent(mean(shares))} ± ${points(twoErrors(shares))}`
}

/** Two standard errors of the mean: about its 95 % interval. */
function twoErrors(values: readonly number[]): number {
  const middle = mean(values)
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
  return 2 * Math.sqrt(variance / values.length)
}

const percent = (share: number) => `${points(share)} %`
const points = (share: number) => (100 * share).toFixed(1)
const signed = (share: number) => `${share < 0 ? '−' : '+'}${points(Math.abs(share))}`

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
