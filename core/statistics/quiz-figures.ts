/** From here on marks tell learners apart reliably enough (Nunnally 1978, for Cronbach's alpha). */
export const RELIABLE_ALPHA = 0.7

/**
 * What a quiz form's figures are made from: sums over the learners whose every item counts. They add up: the sums of two sections
 * together are those of both.
 */
export type QuizRollup = {
  learners: number
  /** Learners with an item that does not count. */
  leftOut: number
  /** In the order of the form. */
  items: readonly { sum: number; sumOfSquares: number }[]
  total: { sum: number; sumOfSquares: number }
}

export type QuizFigures = {
  /** Learners that the figures rest on, and those left out. */
  n: number
  leftOut: number
  /** Of the total scores, in points; SD with n − 1. Null with none, and under two learners. */
  mean: number | null
  standardDeviation: number | null
  /** Internal consistency, at most 1 (Cronbach 1951); of items scored 0 or 1 it is KR-20. Null under two items or learners, and when all totals are the same. */
  cronbachAlpha: number | null
  /** Standard error of measurement, in points: SD · √(1 − alpha) (Lord & Novick 1968). Null with alpha. */
  standardErrorOfMeasurement: number | null
}

/** The sums over nobody, for a form of so many items. */
export function emptyQuizRollup(items: number): QuizRollup {
  const nothing = { sum: 0, sumOfSquares: 0 }
  return { learners: 0, leftOut: 0, items: Array.from({ length: items }, () => nothing), total: nothing }
}

/**
 * The sums with one attempt more. `scores` are its points by item, in the order of the form. An item that was shown and left blank has 0
 * points, as it is graded. Null: the item was not shown to this learner (drawn quizzes), or its answer does not count (unscorable, key
 * invalidated); then the learner is left out here, because totals of unlike tests cannot be compared, but not from the items' own
 * figures. An item that counts for nobody is to be taken off the form first.
 */
export function addToQuizRollup(rollup: QuizRollup, scores: readonly (number | null)[]): QuizRollup {
  const points = scores.filter((score) => score !== null)
  if (points.length < rollup.items.length) return { ...rollup, leftOut: rollup.leftOut + 1 }
  const squaresOf = (score: number) => ({ sum: score, sumOfSquares: score * score })
  const items = points.map(squaresOf)
  return mergeQuizRollups(rollup, { learners: 1, leftOut: 0, items, total: squaresOf(points.reduce((sum, score) => sum + score, 0)) })
}

/** Both together; they must be of one form. */
export function mergeQuizRollups(a: QuizRollup, b: QuizRollup): QuizRollup {
  const add = (one: QuizRollup['total'], other: QuizRollup['total'] | undefined) => ({
    sum: one.sum + (other?.sum ?? 0), sumOfSquares: one.sumOfSquares + (other?.sumOfSquares ?? 0),
  })
  return {
    learners: a.learners + b.learners, leftOut: a.leftOut + b.leftOut,
    items: a.items.map((item, at) => add(item, b.items[at])), total: add(a.total, b.total),
  }
}

/** The classical figures of a quiz form. */
export function quizFigures({ learners: n, leftOut, items, total }: QuizRollup): QuizFigures {
  const variance = n < 2 ? null : varianceOf(total, n)
  const itemVariances = n < 2 ? 0 : items.reduce((sum, item) => sum + varianceOf(item, n), 0)
  const k = items.length
  const alpha = k < 2 || !variance ? null : (k / (k - 1)) * (1 - itemVariances / variance)
  return {
    n, leftOut,
    mean: n === 0 ? null : total.sum / n,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    cronbachAlpha: alpha,
    standardErrorOfMeasurement: alpha === null || !variance ? null : Math.sqrt(variance * Math.max(0, 1 - alpha)),
  }
}

/** With n − 1; what is rounding counts as none. */
function varianceOf({ sum, sumOfSquares }: QuizRollup['total'], n: number): number {
  const spread = sumOfSquares - (sum * sum) / n
  return spread <= 1e-12 * sumOfSquares ? 0 : spread / (n - 1)
}
