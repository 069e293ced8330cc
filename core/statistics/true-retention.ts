import { addDays, type DayRule } from '../schedule/study-day'
import { type ObservedRate, observedRate } from './observed-rate'
import { MATURE_FROM_DAYS } from './progress'
import type { LoggedAnswer } from './study-log'
import { wasDue } from './was-due'

/** How the observed retention stands to the desired one: `near` when the interval of uncertainty holds the desired one. */
export type RetentionStanding = 'too-few' | 'below' | 'near' | 'above'

export type TrueRetention = {
  desiredRetention: number
  /** Of the last 26 weeks: all, and by stability before the answer under and from 21 days. */
  halfYear: ObservedRate
  young: ObservedRate
  mature: ObservedRate
  /** Of the last 30 days. */
  month: ObservedRate
  standing: RetentionStanding
}

const HALF_YEAR_DAYS = 182
const MONTH_DAYS = 30

/**
 * True retention: of the key points that came due in review, the share recalled at the first rated answer of a study
 * day (Anki's measure). Learning steps, re-asks of the same day, answers before the first day on which the load balance may show a key point, and unrated answers (right
 * but unsure on recognition) are no part of it. What was due is what is due by the scheduler that the log was read with.
 */
export function trueRetention(input: {
  answers: readonly LoggedAnswer[]
  dayRule: DayRule
  today: string
  desiredRetention: number
}): TrueRetention {
  const { answers, dayRule, today, desiredRetention } = input
  const seen = new Set<string>()
  const dueAnswers = answers.flatMap(({ keyPointId, answeredOn, rating, cardBefore }) => {
    if (rating === null) return []
    const key = `${answeredOn} ${keyPointId}`
    const isFirst = !seen.has(key)
    seen.add(key)
    if (!isFirst || !cardBefore || !wasDue(cardBefore, answeredOn, dayRule)) return []
    return [{ answeredOn, stabilityDays: cardBefore.stabilityDays, isRecalled: rating !== 'again' }]
  })
  const since = (days: number) => dueAnswers.filter(({ answeredOn }) => answeredOn > addDays(today, -days))
  const halfYear = since(HALF_YEAR_DAYS)
  const rateOf = (some: typeof dueAnswers) => observedRate(some.filter(({ isRecalled }) => isRecalled).length, some.length)
  const all = rateOf(halfYear)
  return {
    desiredRetention,
    halfYear: all,
    young: rateOf(halfYear.filter(({ stabilityDays }) => stabilityDays < MATURE_FROM_DAYS)),
    mature: rateOf(halfYear.filter(({ stabilityDays }) => stabilityDays >= MATURE_FROM_DAYS)),
    month: rateOf(since(MONTH_DAYS)),
    standing: standingOf(all, desiredRetention),
  }
}

function standingOf({ rate }: ObservedRate, desired: number): RetentionStanding {
  if (!rate) return 'too-few'
  if (rate.high < desired) return 'below'
  return rate.low > desired ? 'above' : 'near'
}
