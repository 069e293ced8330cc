import type { ItemAnswer } from './item-answer'
import type { Strength } from './learner-strengths'
import { type PairMoments, NO_PAIRS, mergeMoments, pairMoments } from './pair-moments'
import { STRENGTH_GROUPS, type StrengthGroup } from './strength-groups'
import { type TimeHistogram, timeBucket } from './time-histogram'

/** Numbers of learners by strength; not whole where equally strong ones share places. */
export type GroupCounts = Readonly<Record<StrengthGroup, number>>

/**
 * The additive form of a question's figures: those of two sets of answers are added number by number, so a page reads one row a question
 * revision and never all reviews. Rows of the revisions and questions of one key point add up to the key point's.
 *
 * What does not add up is kept otherwise. The median: as a histogram of times. The groups by strength and the rest scores, which change
 * for all of a learner's answers with each new one: as the first exposure of each learner × key point, from which `observeAnswers` makes
 * them. So counts, options and times are right at once; `byStrength` and `rest` are as of the last time that they were made.
 */
export type QuestionRollup = {
  answers: number
  right: number
  /** Answers in which no option was chosen, of those where one could be. */
  blank: number
  /** By option id: how often chosen. */
  options: Readonly<Record<string, { count: number; byStrength: GroupCounts }>>
  byStrength: { answers: GroupCounts; right: GroupCounts }
  /** x: right 1, wrong 0; y: the rest score. */
  rest: PairMoments
  times: TimeHistogram
}

/** Less than this of a learner is rounding. */
export const LEAST_SHARE = 1e-9

const NOBODY: GroupCounts = { upper: 0, 'upper-middle': 0, 'lower-middle': 0, lower: 0 }

export const NO_ANSWERS: QuestionRollup = {
  answers: 0, right: 0, blank: 0, options: {}, byStrength: { answers: NOBODY, right: NOBODY }, rest: NO_PAIRS, times: {},
}

/** The rollup with one answer more; `times` −1 takes an answer back that was added just so. */
export function addToRollup(rollup: QuestionRollup, answer: ItemAnswer & Strength, times: 1 | -1 = 1): QuestionRollup {
  const x = answer.isRight ? 1 : 0
  const groups = answer.groups ? scaled(answer.groups, times) : NOBODY
  return mergeRollups(rollup, {
    answers: times, right: times * x, blank: answer.chosenOptionIds?.length === 0 ? times : 0,
    options: Object.fromEntries((answer.chosenOptionIds ?? []).map((id) => [id, { count: times, byStrength: groups }])),
    byStrength: { answers: groups, right: scaled(groups, x) },
    rest: answer.restScore === null ? NO_PAIRS : pairMoments(x, answer.restScore, times),
    times: answer.durationMs === null ? {} : { [timeBucket(answer.durationMs)]: times },
  })
}

/** Both together. Associative and commutative, `NO_ANSWERS` being neutral. */
export function mergeRollups(a: QuestionRollup, b: QuestionRollup): QuestionRollup {
  if (a.answers + b.answers === 0) return NO_ANSWERS // nothing left: what taking back leaves of shares is rounding
  return {
    answers: a.answers + b.answers, right: a.right + b.right, blank: a.blank + b.blank,
    options: merged(a.options, b.options, (one, other) => ({
      count: one.count + other.count, byStrength: addGroups(one.byStrength, other.byStrength),
    }), ({ count }) => count === 0),
    byStrength: {
      answers: addGroups(a.byStrength.answers, b.byStrength.answers), right: addGroups(a.byStrength.right, b.byStrength.right),
    },
    rest: mergeMoments(a.rest, b.rest),
    times: merged(a.times, b.times, (one, other) => one + other, (count) => count === 0),
  }
}

/** Number by number; entries that come to nothing are dropped. */
function merged<Value>(
  a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>, add: (one: Value, other: Value) => Value, isNothing: (value: Value) => boolean,
): Record<string, Value> {
  const sum = new Map(Object.entries(a))
  for (const [key, value] of Object.entries(b)) {
    const before = sum.get(key)
    const after = before === undefined ? value : add(before, value)
    if (isNothing(after)) sum.delete(key)
    else sum.set(key, after)
  }
  return Object.fromEntries(sum)
}

function addGroups(a: GroupCounts, b: GroupCounts): GroupCounts {
  return groupCounts((group) => a[group] + b[group])
}

function scaled(groups: GroupCounts, by: number): GroupCounts {
  return groupCounts((group) => groups[group] * by)
}

function groupCounts(of: (group: StrengthGroup) => number): GroupCounts {
  const [upper, upperMiddle, lowerMiddle, lower] = STRENGTH_GROUPS
  return { [upper]: of(upper), [upperMiddle]: of(upperMiddle), [lowerMiddle]: of(lowerMiddle), [lower]: of(lower) }
}
