import { type Question, QUESTION_KINDS, type QuestionKind } from '../question/question'
import { SHUFFLED_KINDS } from '../question/shuffled-kinds'

/** What a guesser earns who always takes the longest option. Rates are 0–1. */
export type KeyLongest = {
  kind: QuestionKind
  questions: number
  /** Expected share right. Options that tie for the longest share the guess: a key among m of them counts 1/m. */
  rate: number
  /** Share right by blind chance: the mean of 1/n over n options; 1/3 with three. */
  chance: number
  /** Questions whose key is longer than every distractor. */
  strictlyLongest: number
}

/** For each kind with shuffled options: whether length gives the key away. Length is counted in characters, ends trimmed. */
export function measureKeyLongest(questions: readonly Question[]): KeyLongest[] {
  return QUESTION_KINDS.filter((kind) => SHUFFLED_KINDS.has(kind)).flatMap((kind) => {
    const some = questions.filter((question) => question.kind === kind && question.options.length > 0)
    if (some.length === 0) return []
    const earned = some.map(guessLongest)
    return [{
      kind,
      questions: some.length,
      rate: mean(earned),
      chance: mean(some.map((question) => 1 / question.options.length)),
      strictlyLongest: earned.filter((points) => points === 1).length,
    }]
  })
}

function guessLongest({ options }: Question): number {
  const lengths = options.map((option) => ({ isKey: option.isKey, length: [...option.text.trim()].length }))
  const most = Math.max(...lengths.map(({ length }) => length))
  const longest = lengths.filter(({ length }) => length === most)
  return longest.some(({ isKey }) => isKey) ? 1 / longest.length : 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
