import type { QuestionForm } from '../question/question'
import type { TimedAnswer } from '../review/median-duration'
import { MINUTE_MS } from '../shared/instant'

/** A form needs this many answers before the learner's own time is taken. */
export const OWN_TIME_NEEDS = 20
/** Beyond this the page was left open: longer answers are cut to it. */
export const LONGEST_MS = 2 * MINUTE_MS
/** Taken until there are answers enough: what choosing and typing take most people here. An assumption, and said so. */
const ASSUMED_MS: Readonly<Record<QuestionForm, number>> = { recognition: 12_000, recall: 20_000 }

export type AnswerTimes = Readonly<Record<QuestionForm, { meanMs: number; isOwn: boolean }>>

/** The mean time of the learner's answers in each form, in ms (means add up to minutes, medians do not). */
export function answerTimes(answers: readonly TimedAnswer[]): AnswerTimes {
  return { recognition: timeOf(answers, 'recognition'), recall: timeOf(answers, 'recall') }
}

function timeOf(answers: readonly TimedAnswer[], form: QuestionForm): AnswerTimes[QuestionForm] {
  const own = answers.filter((answer) => answer.form === form)
  if (own.length < OWN_TIME_NEEDS) return { meanMs: ASSUMED_MS[form], isOwn: false }
  return { meanMs: own.reduce((sum, { durationMs }) => sum + Math.min(durationMs, LONGEST_MS), 0) / own.length, isOwn: true }
}
