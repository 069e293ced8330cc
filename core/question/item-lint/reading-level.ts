import { words } from '../words'
import type { ItemRule } from './item-rule'

const MOST_WORDS = 50
const MOST_IN_SENTENCE = 40

/** A row's choice and an event have to be taken in beside the others. */
const MOST_IN_PART = 24

/** READING_LEVEL: a stem that takes a second reading measures reading. */
export const readingLevel: ItemRule = (question) => {
  const sentences = question.stem.split(/(?<=[.!?])\s+(?=[\p{Lu}“"])/u)
  const longest = Math.max(...sentences.map((sentence) => words(sentence).length))
  const total = words(question.stem).length
  const isInParts = question.kind === 'match' || question.kind === 'order'
  const longestPart = isInParts ? Math.max(...question.options.map((option) => words(option.text).length)) : 0
  if (total <= MOST_WORDS && longest <= MOST_IN_SENTENCE && longestPart <= MOST_IN_PART) return []
  return [{
    code: 'READING_LEVEL',
    severity: 'warning',
    message: `The stem has ${total} words, its longest sentence ${longest}${isInParts ? `, the longest part ${longestPart}` : ''}.`,
    hint: `Keep to ${MOST_WORDS} words, ${MOST_IN_SENTENCE} a sentence, and ${MOST_IN_PART} a part.`,
  }]
}
