import { textSimilarity } from '../text-similarity'
import { words } from '../words'
import type { ItemRule } from './item-rule'
import type { LintContext } from './lint-context'

type Text = { text: string }

/** Jaccard over content words; options share words by design, so only near-equality counts. */
const NEARLY_EQUAL = 0.9

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** OPTIONS_DISTINCT: no two options, and no two rows, say the same, by spelling, by word order, or as two names of one thing. */
export const optionsDistinct: ItemRule = (question, context) => {
  const messages: string[] = []
  for (const parts of [question.options, question.prompts]) {
    parts.forEach((part, at) => {
      for (const other of parts.slice(at + 1)) {
        const reason = sameness(part, other, context)
        if (reason !== null) messages.push(`“${part.text}” and “${other.text}” ${reason}.`)
      }
    })
  }
  return messages.map((message) => ({
    code: 'OPTIONS_DISTINCT',
    severity: 'error',
    message,
    hint: 'Replace one of the two.',
  }))
}

function sameness(option: Text, other: Text, context: LintContext): string | null {
  if (words(option.text).join('') === words(other.text).join('')) return 'are spelled alike'
  if (bare(option.text) === bare(other.text)) return 'say the same'
  if (overlap(option.text, other.text)) return 'overlap'
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

/** Without its article, numbers up to twelve in digits. */
function bare(text: string): string {
  const [first, ...rest] = words(text)
  const kept = first !== undefined && rest.length > 0 && ['a', 'an', 'the'].includes(first) ? rest : words(text)
  return kept.map((word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word)).join(' ')
}

/** Two ranges of the same thing with numbers in common: whoever knows the number has two right answers. */
function overlap(one: string, other: string): boolean {
  const [first, second] = [rangeOf(one), rangeOf(other)]
  return first !== null && second !== null && first.unit === second.unit && first.from <= second.to && second.from <= first.to
}

function rangeOf(text: string): { from: number; to: number; unit: string } | null {
  const range = /^(\d+)(?: ?[–-] ?| to )(\d+)\b(.*)$/.exec(text.trim())
  if (!range) return null
  return { from: Number(range[1]), to: Number(range[2]), unit: words(range[3] ?? '').join(' ') }
}
