import type { Option } from '../question'
import { textSimilarity } from '../text-similarity'
import { words } from '../words'
import type { ItemRule } from './item-rule'
import type { LintContext } from './lint-context'

/** Jaccard over content words; options share words by design, so only near-equality counts. */
const NEARLY_EQUAL = 0.9

/** OPTIONS_DISTINCT: no two options say the same, by spelling, by word order, or as two names of one thing. */
export const optionsDistinct: ItemRule = (question, context) => {
  const messages: string[] = []
  question.options.forEach((option, at) => {
    for (const other of question.options.slice(at + 1)) {
      const reason = sameness(option, other, context)
      if (reason !== null) messages.push(`“${option.text}” and “${other.text}” ${reason}.`)
    }
  })
  return messages.map((message) => ({
    code: 'OPTIONS_DISTINCT',
    severity: 'error',
    message,
    hint: 'Replace one of the two.',
  }))
}

function sameness(option: Option, other: Option, context: LintContext): string | null {
  if (words(option.text).join('') === words(other.text).join('')) return 'are spelled alike'
  const terms = context.terms.named(option.text)
  const otherTerms = context.terms.named(other.text)
  if (terms.some((term) => otherTerms.includes(term))) return 'are names of the same thing'
  const linked = (names: typeof terms, text: string) =>
    names.some((term) => term.distinctNames.some((distinct) => words(distinct.name).join('') === words(text).join('')))
  if (linked(terms, other.text) || linked(otherTerms, option.text)) return 'are linked names of nearly the same thing'
  // Word order matters in "A asked B": only longer texts are compared as sets of words.
  const isLong = words(option.text).length > 3 && words(option.text).length === words(other.text).length
  return isLong && textSimilarity(option.text, other.text) >= NEARLY_EQUAL ? 'say nearly the same' : null
}
