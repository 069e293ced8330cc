import type { Question } from '../question'
import { SHUFFLED_KINDS } from '../shuffled-kinds'
import type { SetFinding } from './finding'

/** Smaller sets are uneven by chance. */
const LEAST_QUESTIONS = 30
/** How far, in standard deviations of a fair draw, the count of one place may be off. */
const MOST_DEVIATIONS = 2.6

/**
 * POSITION_BALANCE: over a set, the key stands about equally often in each place, and about half the statements are true.
 * A place is off when its count leaves the fair binomial mean by more than 2.6 standard deviations (p < 0.01).
 */
export function positionBalance(questions: readonly Question[]): SetFinding[] {
  const shuffled = questions.filter((question) => SHUFFLED_KINDS.has(question.kind))
  const statements = questions.filter((question) => question.kind === 'true-false')
  return [...unevenPlaces(shuffled, ['a', 'b', 'c']), ...unevenPlaces(statements, ['true', 'false'])]
}

function unevenPlaces(questions: readonly Question[], places: readonly string[]): SetFinding[] {
  if (questions.length < LEAST_QUESTIONS) return []
  const fair = 1 / places.length
  const mean = questions.length * fair
  const deviation = Math.sqrt(mean * (1 - fair))
  return places
    .map((place) => ({ place, count: questions.filter((question) => question.options.some((option) => option.isKey && option.id === place)).length }))
    .filter(({ count }) => Math.abs(count - mean) > MOST_DEVIATIONS * deviation)
    .map(({ place, count }) => ({
      code: 'POSITION_BALANCE',
      severity: 'warning',
      message: `The key is “${place}” ${count} times in ${questions.length}; about ${Math.round(mean)} would be even.`,
      hint: 'Change the shuffle’s seed, or reorder the options.',
      questionId: null,
    }))
}
