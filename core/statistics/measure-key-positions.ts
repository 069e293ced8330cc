import type { Question } from '../question/question'
import { SHUFFLED_KINDS } from '../question/shuffled-kinds'

/** How often the key stands in each place, among questions that have equally many places. Shares are 0–1. */
export type KeyPositions = {
  among: 'shuffled-options' | 'statements'
  questions: number
  expectedShare: number
  places: { place: string; count: number; share: number }[]
}

/**
 * Key positions of all questions whose options are shuffled, by number of options, and of statements to judge (true, false).
 * A fair shuffle gives each place 1/n; of statements half should be true.
 */
export function measureKeyPositions(questions: readonly Question[]): KeyPositions[] {
  const shuffled = questions.filter((question) => SHUFFLED_KINDS.has(question.kind))
  const sizes = [...new Set(shuffled.map((question) => question.options.length))].sort((one, other) => one - other)
  return [
    ...sizes.map((size) => positionsOf('shuffled-options', shuffled.filter((question) => question.options.length === size))),
    positionsOf('statements', questions.filter((question) => question.kind === 'true-false')),
  ].filter((positions) => positions.questions > 0)
}

function positionsOf(among: KeyPositions['among'], questions: readonly Question[]): KeyPositions {
  const ids = questions[0]?.options.map((option) => option.id) ?? []
  return {
    among,
    questions: questions.length,
    expectedShare: ids.length === 0 ? 0 : 1 / ids.length,
    places: ids.map((place) => {
      const count = questions.filter((question) => question.options.some((option) => option.isKey && option.id === place)).length
      return { place, count, share: count / questions.length }
    }),
  }
}
