import type { Option, QuestionKind } from '../question'
import { words } from '../words'
import type { ItemRule } from './item-rule'

/** Longest key, as a multiple of the distractors' mean length (and the shortest, its inverse). */
const MOST = 1.5
/** Names and numbers have the length they have: options of up to so many words are not compared. */
const SHORT_WORDS = 3

/** Everything that belongs to a match or an order is right: there is no key to give away. */
const COMPARED: ReadonlySet<QuestionKind> = new Set(['single-choice', 'multiple-choice', 'which-sentence-proves-it'])

/** LEN_RATIO: the key (the keys’ mean) is not given away by its length, in characters, against the mean of the distractors. */
export const lenRatio: ItemRule = (question) => {
  if (!COMPARED.has(question.kind)) return []
  const keys = question.options.filter((option) => option.isKey)
  const distractors = question.options.filter((option) => !option.isKey)
  if (keys.length === 0 || distractors.length === 0) return []
  if (question.options.every((option) => words(option.text).length <= SHORT_WORDS)) return []
  const ratio = meanLength(keys) / meanLength(distractors)
  if (ratio <= MOST && ratio >= 1 / MOST) return []
  return [{
    code: 'LEN_RATIO',
    severity: ratio > MOST ? 'error' : 'warning',
    message: `The key is ${ratio.toFixed(2)} times as long as the distractors; ${MOST} is the most, ${(1 / MOST).toFixed(2)} the least.`,
    hint: 'Make the options about equally long and equally detailed.',
  }]
}

function meanLength(options: readonly Option[]): number {
  return options.reduce((sum, option) => sum + option.text.length, 0) / options.length
}
