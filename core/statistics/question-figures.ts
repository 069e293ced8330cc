import { type OptionFigures, distractorTable } from './distractor-table'
import { fisherInterval } from './fisher-interval'
import { wilsonInterval } from './observed-rate'
import { correlationOf } from './pair-moments'
import { LEAST_SHARE, type QuestionRollup } from './question-rollup'
import { medianOfHistogram } from './time-histogram'

/** The figures of classical test theory, each null while it cannot be had, and with the number of learners that it rests on. */
export type QuestionFigures = {
  /** Answers, one a learner. */
  n: number
  /** Share right, 0–1, high = easy, with Wilson's 95 % interval. */
  facility: { value: number; low: number; high: number; n: number } | null
  /** Correlation of right or wrong with the share right of the learner's other answers (item–rest, corrected), with Fisher's 95 % interval. */
  pointBiserial: { value: number; interval: { low: number; high: number } | null; n: number } | null
  /** Facility in the upper 27 % less that in the lower 27 % (Kelley 1939), −1 to 1; n: learners in both together. */
  discriminationIndex: { value: number; n: number } | null
  options: readonly OptionFigures[]
  /** Exact to `MEDIAN_ERROR`. */
  medianDurationMs: number | null
}

/** All figures of a question revision, or, without options, of a key point. Whether they may be shown is for the caller: `isShowable`. */
export function questionFigures(rollup: QuestionRollup, options: readonly { id: string; isKey: boolean }[]): QuestionFigures {
  const { answers, right, rest, times } = rollup
  const correlation = correlationOf(rest)
  return {
    n: answers,
    facility: answers === 0 ? null : { value: right / answers, ...wilsonInterval(right, answers), n: answers },
    pointBiserial: correlation === null ? null : { value: correlation, interval: fisherInterval(correlation, rest.n), n: rest.n },
    discriminationIndex: discriminationIndex(rollup),
    options: distractorTable(rollup, options),
    medianDurationMs: medianOfHistogram(times),
  }
}

function discriminationIndex({ byStrength: { answers, right } }: QuestionRollup): QuestionFigures['discriminationIndex'] {
  if (answers.upper < LEAST_SHARE || answers.lower < LEAST_SHARE) return null
  return { value: right.upper / answers.upper - right.lower / answers.lower, n: answers.upper + answers.lower }
}
