import { words } from '../words'
import type { ItemRule } from './item-rule'

const MOST_WORDS = 50
const MOST_IN_SENTENCE = 40

/** READING_LEVEL: a stem that takes a second reading measures reading. */
export const readingLevel: ItemRule = (question) => {
  const sentences = question.stem.split(/(?<=[.!?])\s+(?=[\p{Lu}“"])/u)
  const longest = Math.max(...sentences.map((sentence) => words(sentence).length))
  const total = words(question.stem).length
  if (total <= MOST_WORDS && longest <= MOST_IN_SENTENCE) return []
  return [{
    code: 'READING_LEVEL',
    severity: 'warning',
    message: `The stem has ${total} words, its longest sentence ${longest}.`,
    hint: `Keep to ${MOST_WORDS} words and ${MOST_IN_SENTENCE} a sentence.`,
  }]
}
