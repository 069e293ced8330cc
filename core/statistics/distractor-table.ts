import { RATE_NEEDS } from './observed-rate'
import { type GroupCounts, LEAST_SHARE, type QuestionRollup } from './question-rollup'

/** Chosen by fewer than this share, a distractor does nothing (Haladyna & Downing 1993; Tarrant, Ware & Mohammed 2009). */
export const DEAD_UNDER = 0.05

/** Fewer learners than this make no verdict on whom an option draws: one or two of them decide it. */
export const VERDICT_NEEDS_CHOOSERS = 10

/**
 * functioning: chosen by 5 % or more, and by no larger share of the stronger half than of the weaker; dead: by fewer; attracts-strong: by a
 * larger share of the stronger half. few-choosers: chosen by 5 % or more, but by under ten learners. too-few: under 20 answers, or nothing
 * known of the learners' strength.
 */
export type OptionStanding = 'key' | 'functioning' | 'dead' | 'attracts-strong' | 'few-choosers' | 'too-few'

export type OptionFigures = {
  optionId: string
  isKey: boolean
  /** How often chosen, and in which share of all answers, 0–1. Where several may be chosen, shares add up to more than 1. */
  count: number
  share: number
  /** Share, 0–1, of the stronger and of the weaker half that chose it, and how many these are; null while nobody of that half has answered. */
  stronger: { share: number; n: number } | null
  weaker: { share: number; n: number } | null
  standing: OptionStanding
}

/** How often each option was chosen and by whom, in the order of `options`. Empty without answers. */
export function distractorTable(rollup: QuestionRollup, options: readonly { id: string; isKey: boolean }[]): OptionFigures[] {
  if (rollup.answers === 0) return []
  return options.map(({ id, isKey }) => {
    const counts = rollup.options[id]
    const count = counts?.count ?? 0
    const shareOf = (half: (groups: GroupCounts) => number) => {
      const n = half(rollup.byStrength.answers)
      return n >= LEAST_SHARE ? { share: (counts ? half(counts.byStrength) : 0) / n, n } : null
    }
    const figures = { optionId: id, isKey, count, share: count / rollup.answers, stronger: shareOf(strongerHalf), weaker: shareOf(weakerHalf) }
    return { ...figures, standing: isKey ? 'key' : standingOf(figures, rollup.answers) }
  })
}

function standingOf({ count, share, stronger, weaker }: Pick<OptionFigures, 'count' | 'share' | 'stronger' | 'weaker'>, answers: number): OptionStanding {
  if (answers < RATE_NEEDS) return 'too-few'
  if (share < DEAD_UNDER) return 'dead'
  if (!stronger || !weaker) return 'too-few'
  if (count < VERDICT_NEEDS_CHOOSERS) return 'few-choosers'
  return stronger.share > weaker.share + LEAST_SHARE ? 'attracts-strong' : 'functioning'
}

function strongerHalf(groups: GroupCounts): number {
  return groups.upper + groups['upper-middle']
}

function weakerHalf(groups: GroupCounts): number {
  return groups.lower + groups['lower-middle']
}
