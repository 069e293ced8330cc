import type { QuestionForm } from '../question/question'
import type { AnswerReview } from './review'

/** Medians are renewed after every so many answers, over all answers up to there. */
export const MEDIAN_RENEWED_EVERY = 50
/** A form needs this many answers before it has a median. */
export const MEDIAN_NEEDS_ANSWERS = 20

export type MedianDurations = Readonly<Record<QuestionForm, number | null>>

/** What a median needs of an answer. */
export type TimedAnswer = Pick<AnswerReview, 'form' | 'durationMs'>

export const NO_MEDIANS: MedianDurations = { recognition: null, recall: null }

/**
 * The learner's median answer time in ms for each form, over the longest prefix that is a
 * multiple of 50 answers. A pure function of the sorted union of all events, so the order of arrival cannot
 * change it, and it stays fixed between renewals, so an ordinary answer touches one card only.
 * `answers` are all of the learner's, in folding order.
 */
export function medianDurations(answers: readonly TimedAnswer[]): MedianDurations {
  const prefix = answers.slice(0, answers.length - (answers.length % MEDIAN_RENEWED_EVERY))
  return { recognition: medianOf(prefix, 'recognition'), recall: medianOf(prefix, 'recall') }
}

/** Whether cards folded under the one are right under the other. */
export function sameMedians(a: MedianDurations, b: MedianDurations): boolean {
  return a.recognition === b.recognition && a.recall === b.recall
}

function medianOf(answers: readonly TimedAnswer[], form: QuestionForm): number | null {
  const durations = answers.filter((answer) => answer.form === form).map((answer) => answer.durationMs)
  if (durations.length < MEDIAN_NEEDS_ANSWERS) return null
  durations.sort((a, b) => a - b)
  const upper = durations[Math.floor(durations.length / 2)] ?? 0
  const lower = durations[Math.ceil(durations.length / 2) - 1] ?? upper
  return (upper + lower) / 2
}
