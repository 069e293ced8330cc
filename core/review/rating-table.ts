import type { QuestionForm, Score } from '../question/question'
import type { Certainty, Rating } from './review'

/**
 * Rating table, version 1: correctness × certainty → rating. The version is stored with each review,
 * so that a later table never re-reads old answers.
 *
 *              unsure              fairly sure   sure
 *   wrong      again               again         again
 *   right      recognition: none   good          good, or easy when quick
 *              recall: hard
 *
 * "none" is no pass and no failure: the key point is asked again in another form in this session.
 */
export const RATING_TABLE_VERSION = 1

/** An answer is quick when it took at most this share of the learner's own median for the form. */
export const QUICK_SHARE_OF_MEDIAN = 0.6

export type RatingInput = {
  score: Score
  certainty: Certainty
  form: QuestionForm
  hinted: boolean
  durationMs: number
  /** The learner's median for this form; null until there is one. */
  medianDurationMs: number | null
  /** The learner took an answer on this key point back just before. */
  afterUndo: boolean
}

/** Rating of an answer by table version 1; null when it is not to be rated. */
export function rateAnswer(input: RatingInput): Rating | null {
  if (input.score.type === 'unscorable') return null
  if (input.score.earned === 0) return 'again'
  if (input.certainty === 'unsure') return input.form === 'recognition' ? null : 'hard'
  if (input.hinted || input.afterUndo) return 'hard'
  return input.certainty === 'sure' && isQuick(input) ? 'easy' : 'good'
}

function isQuick({ durationMs, medianDurationMs }: RatingInput): boolean {
  return medianDurationMs !== null && durationMs <= medianDurationMs * QUICK_SHARE_OF_MEDIAN
}
