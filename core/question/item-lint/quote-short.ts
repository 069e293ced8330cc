import { words } from '../words'
import type { ItemRule } from './item-rule'

/** About three sentences: what a learner reads at a glance after an answer. */
const MOST_WORDS = 60

/** QUOTE_SHORT: evidence is a sentence or two, not a passage. */
export const quoteShort: ItemRule = (question) => {
  const quotes = [...question.evidence, ...question.options.map((option) => option.evidence)]
  const long = new Set(quotes.map((quote) => quote.exact).filter((exact) => words(exact).length > MOST_WORDS))
  return [...long].map((exact) => ({
    code: 'QUOTE_SHORT',
    severity: 'error',
    message: `The quote “${exact.slice(0, 40)}…” has ${words(exact).length} words; ${MOST_WORDS} are the most.`,
    hint: 'Quote only the sentence that proves the answer.',
  }))
}
